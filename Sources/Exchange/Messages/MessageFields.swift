//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
import Customs

/// Reads the members of an object and knows where it stands.
///
/// Members that it is not asked for stay unread: a later minor version may have more.
struct MessageFields {
    private let members: [String: JSONValue]
    private let place: String

    init(_ value: JSONValue?, at place: String) throws(MessageFault) {
        guard let value else { throw .missing(place) }
        guard let members = value.members else { throw .wrong(place, expected: "object") }
        self.members = members
        self.place = place
    }

    func name(_ name: String) -> String { place.isEmpty ? name : "\(place).\(name)" }

    var json: JSONValue { .object(members) }

    func has(_ name: String) -> Bool { members[name] != nil }

    subscript(_ name: String) -> JSONValue? { members[name] }

    func text(_ name: String, most: Int = 2_000) throws(MessageFault) -> String {
        guard let text = try optionalText(name, most: most) else { throw .missing(self.name(name)) }
        return text
    }

    func optionalText(_ name: String, most: Int = 2_000) throws(MessageFault) -> String? {
        guard let value = members[name] else { return nil }
        guard let text = value.text else { throw .wrong(self.name(name), expected: "string") }
        guard !text.isEmpty else { throw .wrong(self.name(name), expected: "a string that is not empty") }
        guard text.utf8.count <= most else { throw .tooLong(self.name(name), most: most) }
        return text
    }

    func whole(_ name: String) throws(MessageFault) -> Int64? {
        guard let value = members[name] else { return nil }
        guard let number = value.whole else { throw .wrong(self.name(name), expected: "whole number") }
        return number
    }

    func flag(_ name: String) throws(MessageFault) -> Bool? {
        switch members[name] {
        case nil: return nil
        case .bool(let flag): return flag
        default: throw .wrong(self.name(name), expected: "true or false")
        }
    }

    /// A value of a closed set.
    func choice<Choice: RawRepresentable>(
        _ name: String,
        _ type: Choice.Type
    ) throws(MessageFault) -> Choice? where Choice.RawValue == String {
        guard let text = try optionalText(name, most: 64) else { return nil }
        guard let choice = Choice(rawValue: text) else {
            throw .wrong(self.name(name), expected: "a value of \(Choice.self)")
        }
        return choice
    }

    func timestamp(_ name: String) throws(MessageFault) -> Timestamp? {
        guard let text = try optionalText(name, most: 24) else { return nil }
        guard let time = Timestamp(text) else { throw .wrong(self.name(name), expected: "yyyy-mm-ddThh:mm:ss.sssZ") }
        return time
    }

    func messageID(_ name: String) throws(MessageFault) -> String? {
        guard let text = try optionalText(name, most: 36) else { return nil }
        guard MessageID.isValid(text) else { throw .wrong(self.name(name), expected: "the id of a message") }
        return text
    }

    func object(_ name: String) throws(MessageFault) -> MessageFields? {
        guard let value = members[name] else { return nil }
        return try MessageFields(value, at: self.name(name))
    }

    /// What `read` makes of each element; none where the member is missing.
    func list<Element>(
        _ name: String,
        most: Int = 200,
        _ read: (_ value: JSONValue, _ place: String) throws(MessageFault) -> Element
    ) throws(MessageFault) -> [Element] {
        guard let value = members[name] else { return [] }
        guard let elements = value.elements else { throw .wrong(self.name(name), expected: "array") }
        guard elements.count <= most else { throw .tooMany(self.name(name), most: most) }
        var all: [Element] = []
        for (index, element) in elements.enumerated() { all.append(try read(element, "\(self.name(name))[\(index)]")) }
        return all
    }

    /// What a member was read as, where it may not be missing.
    func required<Value>(_ name: String, _ value: Value?) throws(MessageFault) -> Value {
        guard let value else { throw .missing(self.name(name)) }
        return value
    }

    /// A day, `yyyy-mm-dd`.
    func date(_ name: String) throws(MessageFault) -> CalendarDate? {
        guard let text = try optionalText(name, most: 10) else { return nil }
        guard let date = CalendarDate(iso8601: text) else { throw .wrong(self.name(name), expected: "yyyy-mm-dd") }
        return date
    }

    /// Values of a closed set.
    func choices<Choice: RawRepresentable>(
        _ name: String,
        most: Int,
        expected: String,
        _ type: Choice.Type
    ) throws(MessageFault) -> [Choice] where Choice.RawValue == String {
        try list(name, most: most) { value, place throws(MessageFault) in
            guard let choice = value.text.flatMap(Choice.init(rawValue:)) else {
                throw .wrong(place, expected: expected)
            }
            return choice
        }
    }

    func texts(_ name: String, most: Int = 200, longest: Int = 500) throws(MessageFault) -> [String] {
        try list(name, most: most) { value, place throws(MessageFault) in
            guard let text = value.text, !text.isEmpty else { throw .wrong(place, expected: "string") }
            guard text.utf8.count <= longest else { throw .tooLong(place, most: longest) }
            return text
        }
    }
}
