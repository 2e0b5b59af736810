//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Something in a seizure record that is missing or can't be right, said at its field.
package struct SeizureFault: Hashable, Sendable {
    /// Whether it keeps the record from being complete; else it asks the officer to look again.
    package let isError: Bool
    /// Where: `detected`, `lines.2.quantities.0.unit`.
    package let place: String
    /// The sentence of the catalogue.
    package let code: SeizureFaultCode
    /// What the sentence names.
    package let values: [String: SeizureFaultValue]

    package init(error code: SeizureFaultCode, at place: String, _ values: [String: SeizureFaultValue] = [:]) {
        isError = true
        self.place = place
        self.code = code
        self.values = values
    }

    package init(warning code: SeizureFaultCode, at place: String, _ values: [String: SeizureFaultValue] = [:]) {
        isError = false
        self.place = place
        self.code = code
        self.values = values
    }

    /// The same at another place, such as the name of the field in a form.
    package func at(_ place: String) -> SeizureFault {
        isError ? SeizureFault(error: code, at: place, values) : SeizureFault(warning: code, at: place, values)
    }
}
