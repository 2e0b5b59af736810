//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// A sentence with gaps, as catalogues hold it.
///
/// - `{name}` is filled by the fact of that name.
/// - `{name|one|many}` prints the fact and then the word that fits its number: `{times|time|times}`.
/// - `[…]` is left out when a fact inside it is missing. Brackets don't nest.
package struct SentenceTemplate: Sendable, Hashable {
    private enum Piece: Sendable, Hashable {
        case words(String)
        case fact(String)
        case counted(String, one: String, many: String)
    }

    private struct Section: Sendable, Hashable {
        var pieces: [Piece] = []
        var isOptional = false
    }

    private let sections: [Section]
    /// The names of all facts the sentence has room for.
    package let facts: Set<String>

    /// Nil where braces or brackets don't match or a gap is malformed.
    package init?(_ source: String) {
        var sections: [Section] = []
        var section = Section()
        var words = ""
        var facts: Set<String> = []
        var rest = Substring(source)
        func close() {
            if !words.isEmpty { section.pieces.append(.words(words)) }
            words = ""
        }
        while let character = rest.popFirst() {
            switch character {
            case "{":
                guard let end = rest.firstIndex(of: "}") else { return nil }
                let parts = rest[..<end].split(separator: "|", omittingEmptySubsequences: false).map(String.init)
                guard Self.isName(parts[0]), parts.count == 1 || parts.count == 3 else { return nil }
                close()
                section.pieces.append(
                    parts.count == 1 ? .fact(parts[0]) : .counted(parts[0], one: parts[1], many: parts[2])
                )
                facts.insert(parts[0])
                rest = rest[rest.index(after: end)...]
            case "[":
                guard !section.isOptional else { return nil }
                close()
                sections.append(section)
                section = Section(isOptional: true)
            case "]":
                guard section.isOptional else { return nil }
                close()
                sections.append(section)
                section = Section()
            case "}":
                return nil
            default:
                words.append(character)
            }
        }
        guard !section.isOptional else { return nil }
        close()
        sections.append(section)
        self.sections = sections.filter { !$0.pieces.isEmpty }
        self.facts = facts
    }

    private static func isName(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x5F }
    }

    /// Fills the gaps; a missing fact outside brackets becomes a question mark.
    package func text(_ facts: [String: String], _ language: Language) -> String {
        var result = ""
        for section in sections {
            var text = ""
            var isComplete = true
            for piece in section.pieces {
                switch piece {
                case .words(let words):
                    text += words
                case .fact(let name):
                    isComplete = append(name, facts, language, to: &text) && isComplete
                case .counted(let name, let one, let many):
                    isComplete = append(name, facts, language, to: &text) && isComplete
                    text += " " + (ReasonFact.isOne(facts[name]) ? one : many)
                }
            }
            if isComplete || !section.isOptional { result += text }
        }
        return result
    }

    private func append(
        _ name: String,
        _ facts: [String: String],
        _ language: Language,
        to text: inout String
    ) -> Bool {
        guard let value = facts[name], !value.isEmpty else {
            text += "?"
            return false
        }
        text += ReasonFact.text(name, value, language)
        return true
    }
}
