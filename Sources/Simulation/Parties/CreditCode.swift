//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A Chinese unified social credit code (统一社会信用代码): eighteen characters with two check characters.
///
/// GB 32100-2015: the last character is modulo 31 over the first seventeen; the organisation code within it
/// (GB 11714) has its own, modulo 11.
package enum CreditCode {
    private static let letters = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)

    /// A new code of an enterprise registered in the district.
    static func draw(district: String, _ random: inout RandomSource) -> String {
        var organisation = "MA"
        for _ in 0..<6 { organisation.append(Character(Unicode.Scalar(letters[random.below(letters.count)]))) }
        organisation += organisationCheck(of: organisation)
        let stem = "91" + district + organisation
        return stem + check(of: stem)
    }

    /// Whether eighteen characters carry the right last character.
    package static func isValid(_ code: String) -> Bool {
        guard code.utf8.count == 18, code.utf8.allSatisfy({ letters.contains($0) }) else { return false }
        return check(of: String(code.prefix(17))) == String(code.suffix(1))
    }

    private static func check(of stem: String) -> String {
        let weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
        let sum = zip(stem.utf8, weights).reduce(0) { $0 + (letters.firstIndex(of: $1.0) ?? 0) * $1.1 }
        return String(Character(Unicode.Scalar(letters[(31 - sum % 31) % 31])))
    }

    private static func organisationCheck(of stem: String) -> String {
        let weights = [3, 7, 9, 10, 5, 8, 4, 2]
        let sum = zip(stem.utf8, weights).reduce(0) { total, pair in
            let value = pair.0 <= 57 ? Int(pair.0) - 48 : Int(pair.0) - 55
            return total + value * pair.1
        }
        let digit = 11 - sum % 11
        return digit == 10 ? "X" : digit == 11 ? "0" : String(digit)
    }
}
