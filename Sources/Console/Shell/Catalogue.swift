//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs
package import Foundation

/// The texts of the pages in the three languages, from `Resources/Locales/{vi,zh,en}.json`.
package struct Catalogue: Sendable {
    private let texts: [Language: [String: String]]

    /// Reads the three files of a folder.
    package init(folder: URL) throws {
        var texts: [Language: [String: String]] = [:]
        for language in Language.allCases {
            let data = try Data(contentsOf: folder.appendingPathComponent(language.rawValue + ".json"))
            texts[language] = try JSONDecoder().decode(CatalogueBranch.self, from: data).flattened()
        }
        self.texts = texts
    }

    /// All keys of a language, dotted: `today.title`.
    package func keys(_ language: Language) -> Set<String> {
        Set((texts[language] ?? [:]).keys)
    }

    package func has(_ key: String, _ language: Language) -> Bool {
        texts[language]?[key] != nil
    }

    /// The text of a key with `{name}` filled in; the key in brackets where there is none.
    package func text(_ key: String, _ language: Language, _ values: [String: String] = [:]) -> String {
        guard var text = texts[language]?[key] else { return "⟦\(key)⟧" }
        for (name, value) in values { text = text.replacingOccurrences(of: "{\(name)}", with: value) }
        return text
    }
}

/// A tree of texts as the file has it.
private enum CatalogueBranch: Decodable {
    case text(String)
    case branch([String: CatalogueBranch])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let text = try? container.decode(String.self) {
            self = .text(text)
        } else {
            self = .branch(try container.decode([String: CatalogueBranch].self))
        }
    }

    func flattened() -> [String: String] {
        guard case .branch(let children) = self else { return [:] }
        var all: [String: String] = [:]
        for (name, child) in children {
            switch child {
            case .text(let text): all[name] = text
            case .branch: for (rest, text) in child.flattened() { all[name + "." + rest] = text }
            }
        }
        return all
    }
}
