//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// Says a reason in words.
package enum ReasonSentence {
    /// A sentence as an officer would say it, such as "unit price 71 % below the median of HS 610910 from CN".
    ///
    /// A code that ends in the id of a key definition falls back to the code before it, so `goods.findings.hs9` reads
    /// as `goods.findings`; a code that no catalogue knows is named in the words of `other`.
    package static func text(_ reason: Reason, _ language: Language) -> String {
        let catalogue = SentenceCatalogue.of(.reasons, language)
        if let template = catalogue.nearest(to: reason.code) {
            var facts = reason.facts
            // What officers wrote carries its own words in three languages.
            if let title = facts["title_" + language.rawValue] { facts["title"] = title }
            return template.text(facts, language)
        }
        let feature = reason.facts["feature"] ?? reason.code
        return catalogue[ReasonCode.other]?.text(["feature": feature], language) ?? reason.code
    }

    /// The sentence in all three languages, for records that travel.
    package static func text(_ reason: Reason) -> Trilingual {
        Trilingual(vi: text(reason, .vi), zh: text(reason, .zh), en: text(reason, .en))
    }
}
