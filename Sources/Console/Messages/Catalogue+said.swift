//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Exchange

extension Catalogue {
    /// A text of the pages in all languages, as a message carries it.
    /// - Parameter language: the one that it is written in; the others are its translations.
    func said(_ key: String, _ values: [String: String], first language: Language) -> MessageText {
        let others = Language.allCases.filter { $0 != language }
        return MessageText(
            text(key, language, values),
            language: language.tag,
            translations: Dictionary(uniqueKeysWithValues: others.map { ($0.tag, text(key, $0, values)) })
        )
    }
}
