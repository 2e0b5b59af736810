//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The few facts that fill the sentence of a reason, by name; written as one JSON object of texts.
///
/// A list in the order of its names: a reason has at most six facts, and hashing names costs more than comparing them.
package struct ReasonFacts: Sendable, Hashable, ExpressibleByDictionaryLiteral {
    private struct Fact: Sendable, Hashable {
        let name: String
        let value: String
    }

    private var facts: [Fact] = []

    package init() {}

    /// Later values of a name replace earlier ones.
    package init(dictionaryLiteral elements: (String, String)...) {
        facts.reserveCapacity(elements.count)
        for (name, value) in elements { self[name] = value }
    }

    package init(_ dictionary: [String: String]) {
        for (name, value) in dictionary { self[name] = value }
    }

    /// The value of a name; nil takes the fact away.
    package subscript(name: String) -> String? {
        get {
            for fact in facts where fact.name == name { return fact.value }
            return nil
        }
        set {
            let place = facts.firstIndex { $0.name >= name } ?? facts.count
            if place < facts.count, facts[place].name == name { facts.remove(at: place) }
            if let newValue { facts.insert(Fact(name: name, value: newValue), at: place) }
        }
    }

    package var values: [String] { facts.map(\.value) }

    package var dictionary: [String: String] {
        Dictionary(uniqueKeysWithValues: facts.map { ($0.name, $0.value) })
    }

    /// Takes away facts whose value is empty.
    package mutating func removeEmpty() {
        if facts.contains(where: \.value.isEmpty) { facts.removeAll(where: \.value.isEmpty) }
    }
}

extension ReasonFacts: Codable {
    package init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode([String: String].self))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(dictionary)
    }
}
