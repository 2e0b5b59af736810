//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A container number with its ISO 6346 check digit.
package enum ContainerNumber {
    /// A number of the given owner, valid unless mistyped later.
    static func draw(_ random: inout RandomSource) -> String {
        let owner = random.pick(["TCLU", "CAIU", "TGHU", "OOLU", "CSNU", "COSU", "VNLU", "TBJU", "MSKU", "GESU"])
        let stem = owner + random.digits(6)
        return stem + String(checkDigit(of: stem))
    }

    /// The check digit of four letters and six digits: letters count 10 … 38 without multiples of 11, place `i`
    /// weighs 2 to the power `i`, the sum is taken modulo 11 and then 10.
    static func checkDigit(of stem: String) -> Int {
        var sum = 0
        for (place, byte) in stem.utf8.enumerated() {
            let letter = Int(byte) - 65
            let value = byte < 65 ? Int(byte) - 48 : letter + 10 + (letter + 9) / 10
            sum += value << place
        }
        return sum % 11 % 10
    }

    /// Whether eleven characters carry the right check digit.
    package static func isValid(_ number: String) -> Bool {
        guard number.utf8.count == 11, let last = number.utf8.last, (48...57).contains(last) else { return false }
        return checkDigit(of: String(number.prefix(10))) == Int(last) - 48
    }
}
