//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A Vietnamese tax code (mã số thuế): ten digits, the last a check digit.
///
/// Weights 31, 29, 23, 19, 17, 13, 7, 5, 3; the check digit is 10 − (sum mod 11). Source: the algorithm published
/// with python-stdnum as `vn.mst`.
package enum TaxCode {
    /// A new code of the province, valid unless the clerk mistypes.
    static func draw(province: String, _ random: inout RandomSource) -> String {
        while true {
            let stem = province + random.digits(5) + String(random.number(in: 1...9))
            if let check = checkDigit(of: stem) { return stem + String(check) }
        }
    }

    /// The check digit of the first nine digits; nil where no single digit serves.
    static func checkDigit(of stem: String) -> Int? {
        let weights = [31, 29, 23, 19, 17, 13, 7, 5, 3]
        let sum = zip(stem.utf8, weights).reduce(0) { $0 + Int($1.0 - 48) * $1.1 }
        let digit = 10 - sum % 11
        return digit < 10 ? digit : nil
    }

    /// Whether ten digits carry the right check digit.
    package static func isValid(_ code: String) -> Bool {
        guard code.utf8.count == 10, code.utf8.allSatisfy({ (48...57).contains($0) }) else { return false }
        return checkDigit(of: String(code.prefix(9))).map(String.init) == code.suffix(1).description
    }
}
