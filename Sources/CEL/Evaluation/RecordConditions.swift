//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Evaluates conditions of one record one after another, for their truth only.
///
/// It says what ``Program/outcome(_:)`` says but for the names of missing fields, and costs less: what one condition
/// needs is used again by the next. Used by one thread.
public final class RecordConditions {
    private let frame: Frame

    /// Takes the values of one record.
    public init(_ source: some VariableSource) {
        frame = Frame(source: source, isCustoms: true, budget: 0, locals: 0, namesMissing: false)
    }

    /// True, false, or nil where the condition is not evaluable.
    public func truth(of program: Program) -> Bool? {
        frame.begin(isCustoms: program.isCustoms, budget: program.budget, locals: program.locals)
        return try? program.root.condition(frame, "rule")
    }
}
