//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Rules

/// A rule's state or theme as a label.
struct RuleTag: Sendable {
    let code: String
    let name: String

    init(_ state: RuleState, _ words: Words) {
        code = state.rawValue
        name = words("rules.state." + state.rawValue)
    }

    init(_ theme: RuleTheme, _ words: Words) {
        code = theme.rawValue
        name = theme.name[words.language]
    }

    /// Of a rule that comes with the product and that nobody uses here.
    static func library(_ words: Words) -> RuleTag {
        RuleTag(code: "library", name: words("rules.state.library"))
    }

    private init(code: String, name: String) {
        self.code = code
        self.name = name
    }
}
