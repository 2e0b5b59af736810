//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Customs
import Foundation

/// Parts of a case as people read them.
enum CaseText {
    static func quantity(_ quantity: Quantity, _ reader: CaseReader) -> String {
        DecimalText.grouped(quantity.amount, in: reader.words.language) + "\u{A0}"
            + reader.words("case.unit." + quantity.unit.rawValue)
    }

    static func money(_ money: Money, _ reader: CaseReader) -> String {
        money.formatted(in: reader.words.language)
    }

    /// The label of a field's path, such as `seizure.lines.3.quantities.0.amount`: the names in it, joined.
    static func place(_ path: String, _ words: Words) -> String {
        let names = path.split(separator: ".").map(String.init).filter { $0 != "seizure" }
        let known = names.compactMap { name -> String? in
            let key = "case.place." + name
            return words.catalogue.has(key, words.language) ? words(key) : nil
        }
        return known.isEmpty ? path : known.joined(separator: " › ")
    }
}
