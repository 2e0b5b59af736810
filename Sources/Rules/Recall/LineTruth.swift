//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What a simulated line really is. Rules never see it.
package struct LineTruth: Hashable, Sendable {
    /// The theme of its offence, or of the offence that it merely resembles; empty for ordinary trade.
    package let theme: String
    /// The offence, or the one it resembles.
    package let scheme: String
    package let kind: Kind

    package enum Kind: Sendable {
        case illicit
        /// Lawful, but it looks like an offence.
        case twin
        case ordinary
    }

    package init(theme: String, scheme: String, kind: Kind) {
        self.theme = theme
        self.scheme = scheme
        self.kind = kind
    }

    package static let ordinary = LineTruth(theme: "", scheme: "", kind: .ordinary)

    /// The theme of the rules that answer for the offence: values are judged by the rules of the dossier.
    var ruleTheme: RuleTheme? { RuleTheme(rawValue: theme == "valuation" ? "dossier" : theme) }
}
