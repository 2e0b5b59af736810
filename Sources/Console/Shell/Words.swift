//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs
import Mustache

/// The texts of one language as templates see them: `{{t.today.title}}`.
package struct Words: MustacheParent, Sendable {
    package let language: Language
    let catalogue: Catalogue
    private let prefix: String

    package init(_ catalogue: Catalogue, _ language: Language) {
        self.init(catalogue, language, prefix: "")
    }

    private init(_ catalogue: Catalogue, _ language: Language, prefix: String) {
        self.catalogue = catalogue
        self.language = language
        self.prefix = prefix
    }

    /// The text of a dotted key.
    package func callAsFunction(_ key: String, _ values: [String: String] = [:]) -> String {
        catalogue.text(key, language, values)
    }

    /// Whether the catalogue has a dotted key in this language.
    func has(_ key: String) -> Bool { catalogue.has(key, language) }

    package func child(named name: String) -> Any? {
        let key = prefix + name
        return catalogue.has(key, language) ? self(key) : Words(catalogue, language, prefix: key + ".")
    }
}
