//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A berth and the services there.
public struct BerthingData: Hashable, Sendable {
    /// Number that links other messages to this, 0 none.
    public let linkage: UInt16
    /// Metres, 0 not available.
    public let length: UInt16
    /// 1/10 metre, 0 not available.
    public let depth: UInt8
    /// How the ship lies, 0 not available.
    public let mooring: UInt8
    /// When the berth is asked or promised for.
    public let time: MonthToMinute
    /// Services in the order of the circular: 0 not available, 1 available, 2 no data.
    public let services: [UInt8]
    /// Name of the berth.
    public let name: SixBitText
    /// Where the berth is.
    public let position: CoarsePosition?

    init(_ bits: LongBits) {
        linkage = bits.value(0, 10)
        length = bits.value(10, 9)
        depth = bits.value(19, 8)
        mooring = bits.value(27, 3)
        time = bits.monthToMinute(30)
        services = (0..<26).map { bits.value(51 + 2 * $0, 2) }
        name = bits.text(103, 20)
        position = bits.coarsePosition(longitude: 223, latitude: 248)
    }
}
