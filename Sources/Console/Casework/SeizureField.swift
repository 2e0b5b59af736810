//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A field of the seizure form as the page draws it.
struct SeizureField: Sendable {
    enum Kind: String, Sendable {
        case text
        case number
        case date
        case time
        case select
        case area
        case checks
    }

    let name: String
    let id: String
    let label: String
    let value: String
    let choices: [SelectChoice]
    let faults: [SeizureFaultView]
    let hint: String?
    /// The id of a list of suggestions.
    let suggestions: String?
    let isWide: Bool
    let isSelect: Bool
    let isArea: Bool
    let isChecks: Bool
    let isInput: Bool
    let type: String
    let inputMode: String?

    init(
        _ kind: Kind,
        _ name: String,
        label: String,
        value: String,
        choices: [SelectChoice] = [],
        faults: [SeizureFaultView],
        hint: String? = nil,
        suggestions: String? = nil,
        isWide: Bool = false
    ) {
        self.name = name
        id = "s-" + name.replacing(".", with: "-")
        self.label = label
        self.value = value
        self.choices = choices
        self.faults = faults
        self.hint = hint
        self.suggestions = suggestions
        self.isWide = isWide || kind == .area || kind == .checks
        isSelect = kind == .select
        isArea = kind == .area
        isChecks = kind == .checks
        isInput = !isSelect && !isArea && !isChecks
        type = kind == .date ? "date" : kind == .time ? "time" : "text"
        inputMode = kind == .number ? "decimal" : nil
    }
}
