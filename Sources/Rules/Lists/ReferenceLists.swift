//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import CEL
package import Customs

/// The lists that rules may ask, as they stand on one day.
package struct ReferenceLists: Sendable {
    package let all: [ReferenceList]
    package let date: CalendarDate
    private let words: [String: WordMatcher]
    private let prefixes: [String: PrefixSet]

    /// - Parameter lists: a later one of the same name stands in for an earlier one.
    package init(_ lists: [ReferenceList], on date: CalendarDate) {
        var newest: [String: ReferenceList] = [:]
        for list in lists { newest[list.name] = list }
        all = newest.values.sorted { $0.name < $1.name }
        self.date = date
        words = Self.collect(all, .words, date) { WordMatcher($0) }
        prefixes = Self.collect(all, .prefixes, date) { PrefixSet($0) }
    }

    private static func collect<Collected>(
        _ lists: [ReferenceList],
        _ kind: ReferenceList.Kind,
        _ date: CalendarDate,
        _ make: ([String]) -> Collected
    ) -> [String: Collected] {
        var collected: [String: Collected] = [:]
        for list in lists where list.kind == kind { collected[list.name] = make(list.entries(on: date).map(\.value)) }
        return collected
    }

    /// Makes the lists known to an environment: as constants, and through functions.
    package func declare(in environment: inout Environment) {
        for list in all {
            let name = "lists." + list.name
            switch list.kind {
            case .codes:
                let values = list.entries(on: date).map { Value.string($0.value) }
                environment.declare(constant: name, as: .list(.string), value: .list(values))
            case .numbers:
                let numbers = table(list) { $0.number.map { .double($0) } }
                environment.declare(constant: name, as: .map(.string, .double), value: numbers)
            case .dates:
                environment.declare(constant: name, as: .map(.string, .timestamp), value: table(list, Self.timestamp))
            case .prefixes, .words:
                environment.declare(constant: name, as: .string, value: .string(list.name))
            }
        }
        let asking = [CELType.string, .string]
        environment.declare(function: FunctionOverload("mentions", parameters: asking, result: .bool)) {
            [words] arguments throws(EvaluationError) in
            let (text, name) = try Self.texts("mentions", arguments)
            guard let matcher = words[name] else { throw Self.unknown(name) }
            return .bool(matcher.firstMatch(in: text) != nil)
        }
        environment.declare(function: FunctionOverload("begins_with", parameters: asking, result: .bool)) {
            [prefixes] arguments throws(EvaluationError) in
            let (text, name) = try Self.texts("begins_with", arguments)
            guard let known = prefixes[name] else { throw Self.unknown(name) }
            return .bool(known.contains(beginningOf: text))
        }
        environment.declare(function: FunctionOverload("similarity", parameters: asking, result: .double)) {
            arguments throws(EvaluationError) in
            let (first, second) = try Self.texts("similarity", arguments)
            return .double(TextSimilarity.dice(first, second))
        }
    }

    /// The listed phrase that a text contains; nil when there is none, or no such list.
    package func phrase(in text: String, of list: String) -> String? {
        words[list]?.firstMatch(in: text)
    }

    private func table(_ list: ReferenceList, _ value: (ReferenceList.Entry) -> Value?) -> Value {
        .map(ValueMap(list.entries(on: date).compactMap { entry in value(entry).map { (entry.value, $0) } }))
    }

    private static func timestamp(_ entry: ReferenceList.Entry) -> Value? {
        entry.date.flatMap { Timestamp(seconds: $0.daysSince1970 * 86_400) }.map { .timestamp($0) }
    }

    private static func texts(_ function: String, _ arguments: [Value]) throws(EvaluationError) -> (String, String) {
        guard arguments.count == 2, case .string(let first) = arguments[0], case .string(let second) = arguments[1]
        else { throw .failed(.noSuchOverload, "no such overload: \(function)") }
        return (first, second)
    }

    private static func unknown(_ name: String) -> EvaluationError {
        .failed(.invalidArgument, "there is no list \"\(name)\" of that kind")
    }
}
