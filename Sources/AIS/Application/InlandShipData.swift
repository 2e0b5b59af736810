//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A ship of inland waters.
public struct InlandShipData: Hashable, Sendable {
    /// Eight digits of the European number.
    public let vesselNumber: SixBitText
    /// 1/10 metre, 0 not available.
    public let length: UInt16
    /// 1/10 metre, 0 not available.
    public let beam: UInt16
    /// ERI or AIS code of ship and convoy.
    public let shipType: UInt16
    /// Blue cones 0 to 3, 4 B-flag, 5 unknown.
    public let hazard: UInt8
    /// 1/100 metre, 0 not available.
    public let draught: UInt16
    /// 0 not available, 1 unloaded, 2 loaded.
    public let loading: UInt8

    init(_ bits: LongBits) {
        vesselNumber = bits.text(0, 8)
        length = bits.value(48, 13)
        beam = bits.value(61, 10)
        shipType = bits.value(71, 14)
        hazard = bits.value(85, 3)
        draught = bits.value(88, 11)
        loading = bits.value(99, 2)
    }
}
