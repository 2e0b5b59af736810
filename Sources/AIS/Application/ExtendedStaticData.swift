//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// More about a ship and its voyage than message 5 says.
public struct ExtendedStaticData: Hashable, Sendable {
    /// Number that links other messages to this, 0 none.
    public let linkage: UInt16
    /// 1/10 metre, 0 not available.
    public let airDraught: UInt16
    /// UN/LOCODEs.
    public let lastPort: SixBitText
    /// UN/LOCODE.
    public let nextPort: SixBitText
    /// UN/LOCODE of the port after the next.
    public let secondPort: SixBitText
    /// VHF channel in use, 0 not available.
    public let workingChannel: UInt16
    /// Ship type by Lloyd's Register (STATCODE 5).
    public let lloydsType: SixBitText
    /// 0 not available.
    public let grossTonnage: UInt32
    /// 0 not available, 1 laden, 2 ballast.
    public let loading: UInt8
    /// Tonnes of bunker, 0 not available.
    public let bunker: UInt16
    /// 0 not available.
    public let persons: UInt16

    init(_ bits: LongBits) {
        linkage = bits.value(0, 10)
        airDraught = bits.value(10, 13)
        lastPort = bits.text(23, 5)
        nextPort = bits.text(53, 5)
        secondPort = bits.text(83, 5)
        workingChannel = bits.value(187, 12)
        lloydsType = bits.text(199, 7)
        grossTonnage = bits.value(241, 18)
        loading = bits.value(259, 2)
        bunker = bits.value(267, 14)
        persons = bits.value(281, 13)
    }
}
