//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// A container number with its ISO 6346 check digit.
enum ContainerNumber {
    /// A number of the given owner, valid unless mistyped later.
    static func draw(_ random: inout RandomSource) -> String {
        let owner = random.pick(["TCLU", "CAIU", "TGHU", "OOLU", "CSNU", "COSU", "VNLU", "TBJU", "MSKU", "GESU"])
        let stem = owner + random.digits(6)
        return stem + (ContainerIdentifier(stem + "0").map { String($0.expectedCheckDigit) } ?? "")
    }
}
