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
        case fact(ReasonFact)
        case counted(ReasonFact, one: String, many: String)
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
                let fact = ReasonFact(parts[0])
                section.pieces.append(parts.count == 1 ? .fact(fact) : .counted(fact, one: parts[1], many: parts[2]))
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
    package func text(_ facts: ReasonFacts, _ language: Language) -> String {
        var text = ""
        text.reserveCapacity(96)
        for section in sections {
            if section.isOptional, section.pieces.contains(where: { lacksFact($0, facts) }) { continue }
            for piece in section.pieces {
                switch piece {
                case .words(let words):
                    text += words
                case .fact(let fact):
                    append(fact, facts[fact.name], language, to: &text)
                case .counted(let fact, let one, let many):
                    let value = facts[fact.name]
                    append(fact, value, language, to: &text)
                    text += " "
                    text += ReasonFact.isOne(value) ? one : many
                }
            }
        }
        return text
    }

    private func lacksFact(_ piece: Piece, _ facts: ReasonFacts) -> Bool {
        switch piece {
        case .words: false
        case .fact(let fact), .counted(let fact, _, _): facts[fact.name]?.isEmpty ?? true
        }
    }

    private func append(_ fact: ReasonFact, _ value: String?, _ language: Language, to text: inout String) {
        if let value, !value.isEmpty {
            text += fact.text(value, language)
        } else {
            text += "?"
        }
    }
}
