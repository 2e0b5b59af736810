//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON

/// The members of an object, read strictly: none may be missing, none may be left over.
struct JSONMembers {
    /// The text is JSON, but not of this form.
    struct Fault: Error {}

    private var members: [String: JSONValue]

    init(_ value: JSONValue?) throws(Fault) {
        guard let members = value?.members else { throw Fault() }
        self.members = members
    }

    mutating func value(_ name: String) throws(Fault) -> JSONValue {
        guard let value = members.removeValue(forKey: name) else { throw Fault() }
        return value
    }

    mutating func text(_ name: String) throws(Fault) -> String {
        guard let text = try value(name).text else { throw Fault() }
        return text
    }

    /// Empty where it is missing; an empty text must be left out.
    mutating func optionalText(_ name: String) throws(Fault) -> String {
        guard members[name] != nil else { return "" }
        let text = try text(name)
        guard !text.isEmpty else { throw Fault() }
        return text
    }

    mutating func whole(_ name: String) throws(Fault) -> Int64 {
        guard let number = try value(name).whole, number >= 0 else { throw Fault() }
        return number
    }

    mutating func list(_ name: String) throws(Fault) -> [JSONValue] {
        guard let elements = try value(name).elements else { throw Fault() }
        return elements
    }

    /// Empty where it is missing; an empty list must be left out.
    mutating func optionalTexts(_ name: String) throws(Fault) -> [String] {
        guard members[name] != nil else { return [] }
        let elements = try list(name)
        guard !elements.isEmpty else { throw Fault() }
        var texts: [String] = []
        for element in elements {
            guard let text = element.text else { throw Fault() }
            texts.append(text)
        }
        return texts
    }

    mutating func time(_ name: String) throws(Fault) -> CustodyTime {
        guard let time = CustodyTime(try text(name)) else { throw Fault() }
        return time
    }

    mutating func digest(_ name: String) throws(Fault) -> CustodyDigest {
        guard let digest = CustodyDigest(hexadecimal: try text(name)) else { throw Fault() }
        return digest
    }

    mutating func bytes(_ name: String) throws(Fault) -> [UInt8] {
        guard let bytes = Base64URL.decode(try text(name)) else { throw Fault() }
        return bytes
    }

    /// A member that is one of the raw values of a type.
    mutating func choice<Choice: RawRepresentable<String>>(_ name: String) throws(Fault) -> Choice {
        guard let choice = Choice(rawValue: try text(name)) else { throw Fault() }
        return choice
    }

    /// What a member that may be missing is read as.
    mutating func optional<Value>(_ name: String, _ read: (JSONValue) throws(Fault) -> Value) throws(Fault) -> Value? {
        guard let value = members.removeValue(forKey: name) else { return nil }
        return try read(value)
    }

    /// What each element of a list is read as.
    mutating func each<Value>(_ name: String, _ read: (JSONValue) throws(Fault) -> Value) throws(Fault) -> [Value] {
        var values: [Value] = []
        for element in try list(name) { values.append(try read(element)) }
        return values
    }

    /// Nothing may be left.
    func finish() throws(Fault) {
        guard members.isEmpty else { throw Fault() }
    }
}

extension [String: JSONValue] {
    /// Sets a member unless its text is empty.
    mutating func set(_ name: String, unlessEmpty text: String) {
        if !text.isEmpty { self[name] = .string(text) }
    }

    /// Sets a member unless its list is empty.
    mutating func set(_ name: String, unlessEmpty texts: [String]) {
        if !texts.isEmpty { self[name] = .array(texts.map { .string($0) }) }
    }
}
