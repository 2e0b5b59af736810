//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A message with what the receiver said of it.
public struct ReceivedMessage: Hashable, Sendable {
    /// What was sent.
    public let message: Message
    /// Milliseconds since 1970 UTC by the receiver's clock (tag block, suffix, prefix or `$PGHP`), unchecked.
    @inlinable
    public var receivedAt: Int64? { stamp == Self.unstamped ? nil : stamp }
    /// Number of the source in the stream's table, 0 when none was named.
    public let station: UInt32
    /// Radio channel as sent, mostly ASCII `A` or `B`; 0 when the field is empty.
    public let channel: UInt8
    /// Sent by the receiver's own ship (`VDO`).
    public let isOwnShip: Bool

    @usableFromInline static let unstamped = Int64.min
    @usableFromInline let stamp: Int64

    /// A message that did not come from a stream.
    public init(message: Message, receivedAt: Int64?, station: UInt32 = 0, channel: UInt8 = 0, isOwnShip: Bool = false)
    {
        self.init(message, stamp: receivedAt ?? Self.unstamped, station, channel, isOwnShip)
    }

    @inline(__always)
    init(_ message: Message, stamp: Int64, _ station: UInt32, _ channel: UInt8, _ isOwnShip: Bool) {
        self.message = message
        self.stamp = stamp
        self.station = station
        self.channel = channel
        self.isOwnShip = isOwnShip
    }
}
