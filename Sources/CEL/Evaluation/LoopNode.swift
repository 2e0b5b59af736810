//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A macro that goes through a list or a map.
struct LoopNode: PlanNode {
    let expression: Expression
    let kind: Comprehension.Kind
    let range: any PlanNode
    let slots: [Int]
    let filter: (any PlanNode)?
    let body: any PlanNode
    /// What one round costs: the number of nodes inside.
    let cost: Int

    func evaluate(_ frame: Frame) throws(EvaluationError) -> Value {
        let range = try range.evaluate(frame)
        switch kind {
        case .all: return try quantifier(range, frame, decisive: false)
        case .exists: return try quantifier(range, frame, decisive: true)
        case .existsOne: return try existsOne(range, frame)
        case .filter, .map: return try list(range, frame)
        case .sortBy: return try sorted(range, frame)
        case .transformMap, .transformMapEntry: return try map(range, frame)
        case .optionalMap, .optionalFlatMap: return try optional(range, frame)
        }
    }

    /// Calls a function for every element with the macro's variables set, until it answers false.
    private func forEach(
        _ range: Value,
        _ frame: Frame,
        _ body: (_ first: Value) throws(EvaluationError) -> Bool
    ) throws(EvaluationError) {
        switch range {
        case .list(let values):
            for (index, value) in values.enumerated() {
                try frame.meter.charge(cost)
                let first = slots.count == 2 ? .int(Int64(index)) : value
                frame.locals[slots[0]] = first
                if slots.count == 2 { frame.locals[slots[1]] = value }
                guard try body(first) else { return }
            }
        case .map(let map):
            for (key, value) in zip(map.keys, map.values) {
                try frame.meter.charge(cost)
                frame.locals[slots[0]] = key.value
                if slots.count == 2 { frame.locals[slots[1]] = value }
                guard try body(key.value) else { return }
            }
        default:
            throw .noOverload(kind.rawValue, [range])
        }
    }

    private func quantifier(_ range: Value, _ frame: Frame, decisive: Bool) throws(EvaluationError) -> Value {
        var isDecided = false
        var failure: EvaluationError?
        try forEach(range, frame) { _ throws(EvaluationError) in
            do throws(EvaluationError) {
                isDecided = try self.body.condition(frame, kind.rawValue) == decisive
            } catch .budgetExceeded {
                throw .budgetExceeded
            } catch {
                failure = failure.map { $0.joined(with: error) } ?? error
            }
            return !isDecided
        }
        if isDecided { return .bool(decisive) }
        if let failure { throw failure }
        return .bool(!decisive)
    }

    private func existsOne(_ range: Value, _ frame: Frame) throws(EvaluationError) -> Value {
        var count = 0
        try forEach(range, frame) { _ throws(EvaluationError) in
            if try self.body.condition(frame, kind.rawValue) { count += 1 }
            return true
        }
        return .bool(count == 1)
    }

    private func list(_ range: Value, _ frame: Frame) throws(EvaluationError) -> Value {
        var result: [Value] = []
        try forEach(range, frame) { first throws(EvaluationError) in
            if let filter, try !filter.condition(frame, kind.rawValue) { return true }
            if kind == .filter {
                if try self.body.condition(frame, kind.rawValue) { result.append(first) }
            } else {
                result.append(try self.body.evaluate(frame))
            }
            return true
        }
        return .list(result)
    }

    /// The elements in the order of their keys; those of equal keys stay as they stood.
    private func sorted(_ range: Value, _ frame: Frame) throws(EvaluationError) -> Value {
        guard case .list(let values) = range else { throw .noOverload(kind.rawValue, [range]) }
        var keys: [Value] = []
        try forEach(range, frame) { _ throws(EvaluationError) in
            keys.append(try self.body.evaluate(frame))
            return true
        }
        let places = try CollectionFunctions.order(of: keys, kind.rawValue, frame.meter)
        return .list(places.map { values[$0] })
    }

    private func map(_ range: Value, _ frame: Frame) throws(EvaluationError) -> Value {
        var result = ValueMap()
        try forEach(range, frame) { first throws(EvaluationError) in
            if let filter, try !filter.condition(frame, kind.rawValue) { return true }
            let value = try self.body.evaluate(frame)
            if kind == .transformMap {
                guard let key = MapKey(first) else { throw .noOverload(kind.rawValue, [first]) }
                result.set(key, to: value)
                return true
            }
            guard case .map(let entries) = value else { throw .noOverload(kind.rawValue, [value]) }
            for (key, value) in zip(entries.keys, entries.values) {
                guard result.insert(key, value) else {
                    throw .failed(.invalidArgument, "insert failed: key \(key.value) already exists")
                }
            }
            return true
        }
        return .map(result)
    }

    private func optional(_ range: Value, _ frame: Frame) throws(EvaluationError) -> Value {
        guard case .optional(let values) = range else { throw .noOverload("optMap", [range]) }
        guard let inner = values.first else { return .none }
        frame.locals[slots[0]] = inner
        let result = try body.evaluate(frame)
        guard kind == .optionalFlatMap else { return .optional([result]) }
        guard case .optional = result else { throw .noOverload("optFlatMap", [result]) }
        return result
    }
}
