//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What a document must have, over tokens.
package indirect enum SearchExpression: Hashable, Sendable {
    /// Tokens that follow one another; at least one.
    case phrase([SearchToken])
    case all([SearchExpression])
    case any([SearchExpression])

    /// What holds for no document.
    package static let nothing = SearchExpression.any([])

    static func joining(_ parts: [SearchExpression], _ join: ([SearchExpression]) -> SearchExpression)
        -> SearchExpression
    {
        parts.count == 1 ? parts[0] : join(parts)
    }

    /// Whether tokens of a document, in order, are what it asks for.
    package func holds(in tokens: [SearchToken]) -> Bool {
        switch self {
        case .all(let parts): return parts.allSatisfy { $0.holds(in: tokens) }
        case .any(let parts): return parts.contains { $0.holds(in: tokens) }
        case .phrase(let phrase):
            guard let first = phrase.first, tokens.count >= phrase.count else { return false }
            return (0...tokens.count - phrase.count).contains { start in
                tokens[start] == first && tokens[start..<start + phrase.count].elementsEqual(phrase)
            }
        }
    }
}
