//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// One text in the three languages of the product.
package struct Trilingual: Hashable, Sendable, Codable {
    package let vi: String
    package let zh: String
    package let en: String

    package init(vi: String, zh: String, en: String) {
        self.vi = vi
        self.zh = zh
        self.en = en
    }

    /// The same text in every language, for names and codes that aren't translated.
    package init(same text: String) {
        self.init(vi: text, zh: text, en: text)
    }

    package subscript(language: Language) -> String {
        switch language {
        case .vi: vi
        case .zh: zh
        case .en: en
        }
    }
}
