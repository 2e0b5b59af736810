//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// `element in [literals]`, looked up instead of searched.
struct SetMembershipNode: PlanNode {
    let expression: Expression
    let element: any PlanNode
    let keys: Set<MapKey>

    func evaluate(_ frame: Frame) throws(EvaluationError) -> Value {
        .bool(MapKey(lookup: try element.evaluate(frame)).map { keys.contains($0) } ?? false)
    }

    /// The keys of a literal list; nil when one of its elements is no key.
    static func keys(of values: [Value]) -> Set<MapKey>? {
        var keys: Set<MapKey> = []
        for value in values {
            guard let key = MapKey(value) else { return nil }
            keys.insert(key)
        }
        return keys
    }
}
