//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// A field that differs between two states of a record, by its path.
package struct FieldChange: Hashable, Sendable {
    /// Members and places joined by points: `lines.0.quantities.1.amount`.
    package let place: String
    /// Nil where it was not there.
    package let before: String?
    package let after: String?

    package init(_ place: String, before: String?, after: String?) {
        self.place = place
        self.before = before
        self.after = after
    }

    /// Every field in which two records differ, in the order of their paths.
    package static func between<Record: Encodable>(_ before: Record, _ after: Record) throws -> [FieldChange] {
        let old = try leaves(before)
        let new = try leaves(after)
        return Set(old.keys).union(new.keys).sorted().compactMap { place in
            old[place] == new[place] ? nil : FieldChange(place, before: old[place], after: new[place])
        }
    }

    private static func leaves(_ record: some Encodable) throws -> [String: String] {
        let value = try JSONDecoder().decode(Tree.self, from: JSONEncoder().encode(record))
        var leaves: [String: String] = [:]
        value.collect(at: "", into: &leaves)
        return leaves
    }

    /// Any JSON.
    private indirect enum Tree: Decodable {
        case leaf(String)
        case nothing
        case list([Tree])
        case object([String: Tree])

        init(from decoder: any Decoder) throws {
            if let container = try? decoder.container(keyedBy: AnyKey.self) {
                var members: [String: Tree] = [:]
                for key in container.allKeys {
                    members[key.stringValue] = try container.decode(Tree.self, forKey: key)
                }
                self = .object(members)
            } else if var container = try? decoder.unkeyedContainer() {
                var elements: [Tree] = []
                while !container.isAtEnd { elements.append(try container.decode(Tree.self)) }
                self = .list(elements)
            } else {
                let container = try decoder.singleValueContainer()
                if container.decodeNil() {
                    self = .nothing
                } else if let text = try? container.decode(String.self) {
                    self = .leaf(text)
                } else if let flag = try? container.decode(Bool.self) {
                    self = .leaf(String(flag))
                } else {
                    self = .leaf(try container.decode(Decimal.self).description)
                }
            }
        }

        func collect(at place: String, into leaves: inout [String: String]) {
            func below(_ name: String) -> String { place.isEmpty ? name : place + "." + name }
            switch self {
            case .nothing: break
            case .leaf(let text): leaves[place] = text
            case .list(let elements):
                for (index, element) in elements.enumerated() {
                    element.collect(at: below(element.name ?? String(index)), into: &leaves)
                }
            case .object(let members):
                for (name, member) in members { member.collect(at: below(name), into: &leaves) }
            }
        }

        /// Elements that have an id are told apart by it, so that a new one in front does not change all others.
        private var name: String? {
            guard case .object(let members) = self, case .leaf(let id)? = members["id"] else { return nil }
            return id
        }
    }

    private struct AnyKey: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init?(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }
}
