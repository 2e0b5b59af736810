//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The running number at the end of a document number, and what stands before it.
struct InvoiceSerial {
    let stem: String
    let serial: Int
    /// Digits that the serial was written with, so that 0007 and 7 stay apart.
    let width: Int

    /// Reads `INV-2025/000123` as stem `INV-2025/` and serial 123; nil when it does not end in a digit.
    init?(_ number: String) {
        var tidy = Array(number.utf8)
        if tidy.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) {
            for place in tidy.indices where (0x61...0x7A).contains(tidy[place]) { tidy[place] -= 32 }
        } else {
            tidy = Array(number.uppercased().filter { !$0.isWhitespace }.utf8)
        }
        width = tidy.reversed().prefix { (0x30...0x39).contains($0) }.prefix(9).count
        guard width > 0 else { return nil }
        serial = tidy.suffix(width).reduce(0) { $0 * 10 + Int($1 - 0x30) }
        stem = String(decoding: tidy.dropLast(width), as: UTF8.self)
    }

    /// The number so many steps before, in one form for equal numbers.
    func key(before steps: Int) -> String {
        let number = String(serial - steps)
        return stem + String(repeating: "0", count: max(0, width - number.count)) + number
    }
}
