//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Dangerous cargo on board.
public struct DangerousCargo: Hashable, Sendable {
    /// One kind of cargo: 1 IMDG, 2 IGC, 3 BC, 4 MARPOL I, 5 MARPOL II, and what it is within that code.
    public struct Item: Hashable, Sendable {
        /// The code, 0 not available.
        public let code: UInt8
        /// Bits whose meaning the code says (table of the circular).
        public let subtype: UInt16
    }

    /// UN/LOCODE, from SN/Circ.236 only.
    public let lastPort: SixBitText?
    /// UN/LOCODE, from SN/Circ.236 only.
    public let nextPort: SixBitText?
    /// Name of the cargo, from SN/Circ.236 only.
    public let name: SixBitText?
    /// UN number, from SN/Circ.236 only, 0 none.
    public let unNumber: UInt16?
    /// From SN.1/Circ.289 only.
    public let items: [Item]
    /// 1 kilograms, 2 tonnes, 3 thousand tonnes, 0 not available.
    public let unit: UInt8
    /// In the unit, 0 not available.
    public let amount: UInt16

    init(circular236 bits: LongBits) {
        lastPort = bits.text(0, 5)
        nextPort = bits.text(50, 5)
        name = bits.text(100, 20)
        unNumber = bits.value(244, 13)
        amount = bits.value(257, 10)
        unit = bits.value(267, 2)
        items = []
    }

    init(circular289 bits: LongBits) {
        (lastPort, nextPort, name, unNumber) = (nil, nil, nil, nil)
        unit = bits.value(0, 2)
        amount = bits.value(2, 10)
        items = stride(from: 12, through: bits.count - 17, by: 17).map {
            Item(code: bits.value($0, 4), subtype: bits.value($0 + 4, 13))
        }
    }
}
