//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON

/// Collects members of an object and leaves out what is missing.
struct MessageMembers {
    private(set) var members: [String: JSONValue] = [:]

    mutating func set(_ name: String, _ value: JSONValue?) { members[name] = value }
    mutating func set(_ name: String, _ text: String?) { members[name] = text.map { .string($0) } }
    mutating func set(_ name: String, _ number: Int64?) { members[name] = number.map { .number(Double($0)) } }
    mutating func set(_ name: String, _ time: Timestamp?) { members[name] = time.map { .string($0.text) } }

    mutating func set<Element>(_ name: String, _ all: [Element], _ json: (Element) -> JSONValue) {
        members[name] = all.isEmpty ? nil : .array(all.map(json))
    }

    mutating func set(_ name: String, _ texts: [String]) { set(name, texts) { .string($0) } }

    var json: JSONValue { .object(members) }
}
