//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs
import Foundation

/// The sentences of one catalogue in one language, by code.
package struct SentenceCatalogue: Sendable {
    /// A catalogue that comes with the product.
    package enum File: String, Sendable, CaseIterable {
        case reasons
        case evaluation
    }

    package let templates: [String: SentenceTemplate]

    /// Reads `Locales/<language>/<file>.json`.
    package init(_ file: File, _ language: Language) throws {
        let path = "Resources/Locales/\(language.rawValue)/\(file.rawValue).json"
        // Not `resourceURL`: it names the bundle on some systems and the folder `Resources` in it on others.
        let url = Bundle.module.bundleURL.appendingPathComponent(path)
        guard FileManager.default.fileExists(atPath: url.path) else { throw SentenceCatalogueError.missing(path) }
        let sources = try JSONDecoder().decode([String: String].self, from: Data(contentsOf: url))
        var templates: [String: SentenceTemplate] = [:]
        for (code, source) in sources {
            guard let template = SentenceTemplate(source) else {
                throw SentenceCatalogueError.malformed(code: code, language: language)
            }
            templates[code] = template
        }
        self.templates = templates
        nearestTemplates = Self.definitionCodes.reduce(into: templates) { known, code in
            if known[code] == nil { known[code] = Self.nearest(to: code, templates) }
        }
    }

    private init() {
        templates = [:]
        nearestTemplates = [:]
    }

    /// Codes that end in the id of a definition and are asked for all the time.
    private static let definitionCodes = KeyDefinition.goods.flatMap { goods in
        [ReasonCode.goodsFindings(goods.id), ReasonCode.goodsClean(goods.id)]
    }
    private let nearestTemplates: [String: SentenceTemplate]

    package subscript(code: String) -> SentenceTemplate? { templates[code] }

    /// The sentence of a code, or else of the code before its last dots.
    func nearest(to code: String) -> SentenceTemplate? {
        nearestTemplates[code] ?? Self.nearest(to: code, templates)
    }

    private static func nearest(to code: String, _ templates: [String: SentenceTemplate]) -> SentenceTemplate? {
        if let template = templates[code] { return template }
        var code = Substring(code)
        while let dot = code.lastIndex(of: ".") {
            code = code[..<dot]
            if let template = templates[String(code)] { return template }
        }
        return nil
    }

    /// The catalogue, read once; empty when the product was installed without it, so that codes stand for sentences.
    package static func of(_ file: File, _ language: Language) -> SentenceCatalogue {
        switch file {
        case .reasons: reasons[language] ?? SentenceCatalogue()
        case .evaluation: evaluation[language] ?? SentenceCatalogue()
        }
    }

    private static let reasons = load(.reasons)
    private static let evaluation = load(.evaluation)

    private static func load(_ file: File) -> [Language: SentenceCatalogue] {
        let found = Language.allCases.compactMap { language in
            (try? SentenceCatalogue(file, language)).map { (language, $0) }
        }
        return Dictionary(uniqueKeysWithValues: found)
    }
}

/// Why a catalogue can't be read.
package enum SentenceCatalogueError: Error, Hashable, Sendable {
    case missing(String)
    case malformed(code: String, language: Language)
}
