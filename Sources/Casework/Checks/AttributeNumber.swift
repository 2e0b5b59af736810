//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation

/// A number in a text field as people write it: `45 %`, `45,5%`, `40% vol`, `53度`.
enum AttributeNumber {
    static func read(_ text: String) -> Decimal? {
        var number = text.trimmedText.lowercased().replacing("％", with: "%")
        for ending in ["vol.", "vol", "abv", "độ cồn", "độ", "度", "°c", "°", "%"] {
            if number.hasSuffix(ending) { number = String(number.dropLast(ending.count)).trimmedText }
        }
        if number.hasSuffix("%") { number = String(number.dropLast()).trimmedText }
        return DecimalText.parse(number.replacing(",", with: "."))
    }
}
