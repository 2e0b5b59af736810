//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// When a vessel may enter a port.
public struct PortClearance: Hashable, Sendable {
    /// Number that links other messages to this, 0 none.
    public let linkage: UInt16
    /// When the vessel may enter.
    public let time: MonthToMinute
    /// Name of port and berth.
    public let port: SixBitText
    /// UN/LOCODE.
    public let destination: SixBitText
    /// Where the berth is.
    public let position: CoarsePosition?

    init(_ bits: LongBits) {
        linkage = bits.value(0, 10)
        time = bits.monthToMinute(10)
        port = bits.text(30, 20)
        destination = bits.text(150, 5)
        position = bits.coarsePosition(longitude: 180, latitude: 205)
    }
}
