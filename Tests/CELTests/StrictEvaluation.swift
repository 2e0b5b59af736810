//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CEL

/// Evaluates a source in the strict profile.
func evaluate(_ source: String, _ bindings: Bindings = [:], checked: Bool = true) throws -> Value {
    var environment = Environment(profile: .strict)
    for name in bindings.values.keys { environment.declare(variable: name, as: .dyn) }
    let text = SourceText(source)
    return try environment.program(checked ? environment.check(text) : environment.parse(text)).evaluate(bindings)
}

/// The value as the language writes it, or "error".
func shown(_ source: String, _ bindings: Bindings = [:], checked: Bool = false) -> String {
    (try? evaluate(source, bindings, checked: checked))?.description ?? "error"
}
