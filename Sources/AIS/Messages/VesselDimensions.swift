//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// From the antenna to the four ends of a vessel, in metres; the largest values mean "or more", all zero none.
public struct VesselDimensions: Hashable, Sendable {
    /// 0 to 511.
    public var toBow: UInt16
    /// 0 to 511.
    public var toStern: UInt16
    /// 0 to 63.
    public var toPort: UInt8
    /// 0 to 63.
    public var toStarboard: UInt8

    /// All in metres.
    public init(toBow: UInt16, toStern: UInt16, toPort: UInt8, toStarboard: UInt8) {
        self.toBow = toBow
        self.toStern = toStern
        self.toPort = toPort
        self.toStarboard = toStarboard
    }

    /// Bow to stern in metres, `nil` when none was entered.
    public var length: UInt16? { toBow + toStern == 0 ? nil : toBow + toStern }

    /// Port to starboard in metres, `nil` when none was entered.
    public var beam: UInt16? { toPort + toStarboard == 0 ? nil : UInt16(toPort) + UInt16(toStarboard) }
}
