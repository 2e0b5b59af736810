//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What a function does with its evaluated arguments, the receiver first; it refuses what it has no overload for.
typealias FunctionBody = @Sendable (_ arguments: [Value], _ meter: CostMeter) throws(EvaluationError) -> Value

/// The bodies of the library's functions by name. Operators and macros are nodes of their own and not here.
enum FunctionTable {
    static let bodies: [String: FunctionBody] = StandardFunctions.bodies
        .merging(ConversionFunctions.bodies) { first, _ in first }
        .merging(TimeFunctions.bodies) { first, _ in first }
        .merging(StringFunctions.bodies) { first, _ in first }
        .merging(MathFunctions.bodies) { first, _ in first }
        .merging(CollectionFunctions.bodies) { first, _ in first }
        .merging(OptionalFunctions.bodies) { first, _ in first }
        .merging(NetworkFunctions.bodies) { first, _ in first }
        .merging(EncoderFunctions.bodies) { first, _ in first }
}
