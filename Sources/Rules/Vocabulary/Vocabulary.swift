//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// All the names that conditions may use, in a fixed order.
package struct Vocabulary: Sendable {
    package let variables: [RuleVariable]
    private let places: [String: Int]

    /// - Precondition: every name occurs once.
    package init(_ variables: [RuleVariable]) {
        self.variables = variables
        places = Dictionary(uniqueKeysWithValues: variables.enumerated().map { ($0.element.name, $0.offset) })
    }

    /// The columns of the declaration, but for what inspection found, and everything computed from them.
    package static let standard = Vocabulary(
        DeclarationField.allCases.filter { !hidden.contains($0) }.map(RuleVariable.init)
            + goods + papers + identifiers + movement + vehicles + parties + parcels
            + vessels
    )

    /// Findings are what rules are measured by; they are asked for through the history only.
    static let hidden: Set<DeclarationField> = [
        .finding, .findingAt, .findingTheme, .findingRevenue, .selectedBy,
    ]

    /// The names with those of the history behind them.
    package func adding(_ more: [RuleVariable]) -> Vocabulary {
        Vocabulary(variables + more)
    }

    package subscript(_ name: String) -> RuleVariable? {
        places[name].map { variables[$0] }
    }

    package func place(of name: String) -> Int? { places[name] }
}
