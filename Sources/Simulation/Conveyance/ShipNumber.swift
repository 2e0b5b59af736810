//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// An IMO ship number with its check digit.
enum ShipNumber {
    static func draw(_ random: inout RandomSource) -> String {
        let stem = "9" + random.digits(5)
        return stem + (IMONumber(stem + "0").map { String($0.expectedCheckDigit) } ?? "")
    }
}
