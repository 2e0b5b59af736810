//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Search

/// A request as the full-text query of an engine; nil where nothing can match.
struct TokenQuery {
    let dialect: SQLDialect

    func text(_ request: SearchRequest) -> String? {
        let needed = request.needed ?? .phrase([.gap])
        guard let needed = text(needed) else { return nil }
        let excluded = request.excluded.compactMap(text)
        if excluded.isEmpty { return needed }
        switch dialect {
        case .sqlite: return "(\(needed)) NOT (\(excluded.joined(separator: " OR ")))"
        case .postgres: return "(\(needed)) & !(\(excluded.joined(separator: " | ")))"
        }
    }

    private func text(_ expression: SearchExpression) -> String? {
        switch expression {
        case .phrase(let tokens):
            if tokens.isEmpty { return nil }
            switch dialect {
            case .sqlite: return "\"" + tokens.map(\.text).joined(separator: " ") + "\""
            case .postgres: return "(" + tokens.map { "'\($0.text)'" }.joined(separator: " <-> ") + ")"
            }
        case .all(let parts):
            let texts = parts.compactMap(text)
            guard texts.count == parts.count, !texts.isEmpty else { return nil }
            return "(" + texts.joined(separator: dialect == .sqlite ? " AND " : " & ") + ")"
        case .any(let parts):
            let texts = parts.compactMap(text)
            return texts.isEmpty ? nil : "(" + texts.joined(separator: dialect == .sqlite ? " OR " : " | ") + ")"
        }
    }
}
