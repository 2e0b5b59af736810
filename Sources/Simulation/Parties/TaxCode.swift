//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// A Vietnamese tax code (mã số thuế) with its check digit.
enum TaxCode {
    /// A new code of the province, valid unless the clerk mistypes.
    static func draw(province: String, _ random: inout RandomSource) -> String {
        while true {
            let stem = province + random.digits(5) + String(random.number(in: 1...9))
            if let check = VietnameseTaxCode(stem + "0")?.expectedCheckDigit { return stem + String(check) }
        }
    }
}
