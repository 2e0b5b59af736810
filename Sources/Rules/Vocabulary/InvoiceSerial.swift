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
        let tidy = number.uppercased().filter { !$0.isWhitespace }
        let digits = tidy.reversed().prefix { $0.isASCII && $0.isNumber }.prefix(9)
        guard let serial = Int(String(digits.reversed())) else { return nil }
        self.serial = serial
        width = digits.count
        stem = String(tidy.dropLast(digits.count))
    }

    /// The number so many steps before, in one form for equal numbers.
    func key(before steps: Int) -> String {
        let number = String(serial - steps)
        return stem + String(repeating: "0", count: max(0, width - number.count)) + number
    }
}
