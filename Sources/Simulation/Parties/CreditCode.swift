//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// A Chinese unified social credit code (统一社会信用代码) with its two check characters.
enum CreditCode {
    /// A new code of an enterprise registered in the district.
    static func draw(district: String, _ random: inout RandomSource) -> String {
        let letters = ChineseCreditCode.letters
        var organisation = "MA"
        for _ in 0..<6 { organisation.append(Character(Unicode.Scalar(letters[random.below(letters.count)]))) }
        organisation.append(Character(Unicode.Scalar(ChineseCreditCode.organisationCheck(of: organisation.utf8))))
        let stem = "91" + district + organisation
        return stem + (ChineseCreditCode(stem + "0").map { String($0.expectedCheckCharacter) } ?? "")
    }
}
