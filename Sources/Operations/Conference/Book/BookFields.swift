//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
import Customs
import Foundation

/// Reads the members of an object and knows where it stands.
struct BookFields {
    private let members: [String: JSONValue]
    private let place: String

    init(_ value: JSONValue?, at place: String) throws(BookFault) {
        guard let value else { throw .missing(place) }
        guard let members = value.members else { throw .wrong(place) }
        self.members = members
        self.place = place
    }

    func name(_ name: String) -> String { place.isEmpty ? name : "\(place).\(name)" }

    func has(_ name: String) -> Bool { members[name] != nil }

    subscript(_ name: String) -> JSONValue? { members[name] }

    func text(_ name: String, most: Int = 500) throws(BookFault) -> String {
        guard let text = try optionalText(name, most: most) else { throw .missing(self.name(name)) }
        return text
    }

    func optionalText(_ name: String, most: Int = 500) throws(BookFault) -> String? {
        guard let value = members[name] else { return nil }
        guard let text = value.text, !text.isEmpty, !text.contains("\u{0}") else { throw .wrong(self.name(name)) }
        guard text.utf8.count <= most else { throw .tooLong(self.name(name), most: most) }
        return text
    }

    func whole(_ name: String) throws(BookFault) -> Int64? {
        guard let value = members[name] else { return nil }
        guard let number = value.whole, number >= 0 else { throw .wrong(self.name(name)) }
        return number
    }

    func flag(_ name: String) throws(BookFault) -> Bool {
        switch members[name] {
        case nil: return false
        case .bool(let flag): return flag
        default: throw .wrong(self.name(name))
        }
    }

    func date(_ name: String) throws(BookFault) -> CalendarDate {
        guard let date = try optionalDate(name) else { throw .missing(self.name(name)) }
        return date
    }

    func optionalDate(_ name: String) throws(BookFault) -> CalendarDate? {
        guard let text = try optionalText(name, most: 10) else { return nil }
        guard let date = CalendarDate(iso8601: text) else { throw .wrong(self.name(name)) }
        return date
    }

    func choice<Choice: RawRepresentable>(_ name: String, _ type: Choice.Type) throws(BookFault) -> Choice
    where Choice.RawValue == String {
        guard let choice = Choice(rawValue: try text(name, most: 64)) else { throw .wrong(self.name(name)) }
        return choice
    }

    func operation(_ name: String) throws(BookFault) -> OperationID {
        guard let id = OperationID(try text(name, most: 32)) else { throw .wrong(self.name(name)) }
        return id
    }

    func side(_ name: String) throws(BookFault) -> String {
        let side = try text(name, most: 3)
        guard OperationID.isSide(side) else { throw .wrong(self.name(name)) }
        return side
    }

    func digest(_ name: String) throws(BookFault) -> ContentDigest {
        guard let digest = ContentDigest(hexadecimal: try text(name, most: 64)) else { throw .wrong(self.name(name)) }
        return digest
    }

    func fields(_ name: String) throws(BookFault) -> BookFields { try BookFields(members[name], at: self.name(name)) }

    func optionalFields(_ name: String) throws(BookFault) -> BookFields? {
        guard let value = members[name] else { return nil }
        return try BookFields(value, at: self.name(name))
    }

    func list<Element>(
        _ name: String,
        most: Int,
        _ read: (_ value: JSONValue, _ place: String) throws(BookFault) -> Element
    ) throws(BookFault) -> [Element] {
        guard let value = members[name] else { return [] }
        guard let elements = value.elements else { throw .wrong(self.name(name)) }
        guard elements.count <= most else { throw .tooLong(self.name(name), most: most) }
        var all: [Element] = []
        for (index, element) in elements.enumerated() { all.append(try read(element, "\(self.name(name))[\(index)]")) }
        return all
    }

    func texts(_ name: String, most: Int = 60, longest: Int = 300) throws(BookFault) -> [String] {
        try list(name, most: most) { value, place throws(BookFault) in
            guard let text = value.text, !text.isEmpty, !text.contains("\u{0}") else { throw .wrong(place) }
            guard text.utf8.count <= longest else { throw .tooLong(place, most: longest) }
            return text
        }
    }
}

/// Collects members of an object and leaves out what is missing.
struct BookMembers {
    private var members: [String: JSONValue] = [:]

    mutating func set(_ name: String, _ value: JSONValue?) { members[name] = value }
    mutating func set(_ name: String, _ text: String?) { members[name] = text.map { .string($0) } }
    mutating func set(_ name: String, _ number: Int64?) { members[name] = number.map { .number(Double($0)) } }
    mutating func set(_ name: String, _ flag: Bool) { members[name] = flag ? .bool(true) : nil }
    mutating func set(_ name: String, _ date: CalendarDate?) { members[name] = date.map { .string($0.iso8601) } }
    mutating func set(_ name: String, _ texts: [String]) {
        members[name] = texts.isEmpty ? nil : .array(texts.map { .string($0) })
    }

    var json: JSONValue { .object(members) }
}

extension String {
    /// As a book keeps it: composed letters, plain line ends, no blanks around it; the same words so have the same
    /// digest, whatever keyboard they came from.
    package var asWritten: String {
        replacing("\r\n", with: "\n").replacing("\r", with: "\n").replacing("\u{0}", with: "")
            .precomposedStringWithCanonicalMapping.trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
