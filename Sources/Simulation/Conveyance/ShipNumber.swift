//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// An IMO ship number: six digits and a check digit, each weighted 7 … 2, the last digit of the sum.
package enum ShipNumber {
    static func draw(_ random: inout RandomSource) -> String {
        let stem = "9" + random.digits(5)
        return stem + String(checkDigit(of: stem))
    }

    static func checkDigit(of stem: String) -> Int {
        zip(stem.utf8, [7, 6, 5, 4, 3, 2]).reduce(0) { $0 + Int($1.0 - 48) * $1.1 } % 10
    }

    /// Whether seven digits carry the right check digit.
    package static func isValid(_ number: String) -> Bool {
        guard number.utf8.count == 7, number.utf8.allSatisfy({ (48...57).contains($0) }) else { return false }
        return String(checkDigit(of: String(number.prefix(6)))) == String(number.suffix(1))
    }
}
