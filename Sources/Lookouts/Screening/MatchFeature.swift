//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Names

/// A part of why two texts agree, by a code that pages make a sentence of.
package struct MatchFeature: Hashable, Sendable, Codable {
    /// Such as `words` or `reading.vietnamese`.
    package let code: String
    package let values: [String: String]

    package init(_ code: String, _ values: [String: String] = [:]) {
        self.code = code
        self.values = values
    }

    init(_ feature: NameMatch.Feature) {
        switch feature {
        case .same: self.init("same")
        case .words(let matched, let all): self.init("words", ["matched": "\(matched)", "of": "\(all)"])
        case .tones(let count): self.init("tones", ["count": "\(count)"])
        case .characters(let reading, let matched, let all):
            self.init("reading.\(reading)", ["matched": "\(matched)", "of": "\(all)"])
        case .translated(let matched, let all): self.init("translated", ["matched": "\(matched)", "of": "\(all)"])
        case .form(let a, let b) where a == b: self.init("form.same", ["form": a])
        case .form(let a, let b): self.init("form.other", ["a": a, "b": b])
        case .branch: self.init("branch")
        }
    }

    init(_ match: CodeMatch) { self.init("number.\(match.rawValue)") }
}
