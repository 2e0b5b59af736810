//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
import Customs
import Foundation

/// One object of a line, read field by field; a field that nobody asked for is a mistake.
struct CaseBookObject {
    private let members: [String: JSONValue]
    private let place: String
    private var asked: Set<String> = []

    init(_ value: JSONValue, at place: String) throws(CaseBookFault) {
        guard let members = value.members else { throw CaseBookFault(.notObject, at: place) }
        // A null says as little as a field that isn't there.
        self.members = members.filter { $0.value != .null }
        self.place = place
    }

    func path(_ name: String) -> String { place.isEmpty ? name : place + "." + name }

    func fault(_ reason: CaseBookFault.Reason, _ name: String, _ value: String = "") -> CaseBookFault {
        CaseBookFault(reason, at: path(name), value)
    }

    mutating func value(_ name: String) -> JSONValue? {
        asked.insert(name)
        return members[name]
    }

    /// Without blanks around it; nil where there is nothing.
    mutating func text(_ name: String) throws(CaseBookFault) -> String? {
        guard let value = value(name) else { return nil }
        guard let text = value.text else { throw fault(.notText, name) }
        guard text.utf8.count <= 40_000 else { throw fault(.tooMany, name) }
        let trimmed = text.trimmedText
        return trimmed.isEmpty ? nil : trimmed
    }

    mutating func neededText(_ name: String) throws(CaseBookFault) -> String {
        guard let text = try text(name) else { throw fault(.missing, name) }
        return text
    }

    mutating func number(_ name: String) throws(CaseBookFault) -> Decimal? {
        switch value(name) {
        case nil: return nil
        case .string(let text):
            if text.trimmedText.isEmpty { return nil }
            guard let number = DecimalText.parse(text.trimmedText) else { throw fault(.notNumber, name, text) }
            return number
        case .number(let double):
            guard let number = DecimalText.shortest(double) else { throw fault(.notNumber, name, "\(double)") }
            return number
        default: throw fault(.notNumber, name)
        }
    }

    mutating func word<Word: RawRepresentable>(
        _ name: String,
        _ type: Word.Type
    ) throws(CaseBookFault) -> Word? where Word.RawValue == String {
        guard let text = try text(name) else { return nil }
        guard let word = Word(rawValue: text) else { throw fault(.unknownWord, name, text) }
        return word
    }

    /// The elements of a list; of one value that stands for itself, that one.
    mutating func list(_ name: String, most: Int) throws(CaseBookFault) -> [JSONValue] {
        guard let value = value(name) else { return [] }
        let elements = value.elements ?? [value]
        guard elements.count <= most else { throw fault(.tooMany, name, "\(elements.count)") }
        return elements
    }

    mutating func texts(_ name: String, most: Int) throws(CaseBookFault) -> [String] {
        var texts: [String] = []
        for element in try list(name, most: most) {
            guard let text = element.text?.trimmedText else { throw fault(.notText, name) }
            if !text.isEmpty { texts.append(text) }
        }
        return texts
    }

    mutating func words<Word: RawRepresentable>(
        _ name: String,
        _ type: Word.Type,
        most: Int
    ) throws(CaseBookFault) -> [Word] where Word.RawValue == String {
        var words: [Word] = []
        for text in try texts(name, most: most) {
            guard let word = Word(rawValue: text) else { throw fault(.unknownWord, name, text) }
            words.append(word)
        }
        return words
    }

    mutating func objects(_ name: String, most: Int) throws(CaseBookFault) -> [CaseBookObject] {
        var objects: [CaseBookObject] = []
        for (index, element) in try list(name, most: most).enumerated() {
            objects.append(try CaseBookObject(element, at: "\(path(name)).\(index)"))
        }
        return objects
    }

    mutating func time(_ name: String, offsetMinutes: Int) throws(CaseBookFault) -> CaseBookTime? {
        guard let text = try text(name) else { return nil }
        guard let time = CaseBookTime(text, offsetMinutes: offsetMinutes) else { throw fault(.notDate, name, text) }
        return time
    }

    mutating func day(_ name: String) throws(CaseBookFault) -> CalendarDate? {
        guard let text = try text(name) else { return nil }
        guard let day = CalendarDate(iso8601: text) else { throw fault(.notDate, name, text) }
        return day
    }

    /// Whether one of these is there.
    func has(_ names: [String]) -> Bool { names.contains { members[$0] != nil } }

    /// - Throws: where there is a field that nobody asked for, so that nothing is lost unsaid.
    func end() throws(CaseBookFault) {
        guard let name = members.keys.filter({ !asked.contains($0) }).sorted().first else { return }
        throw fault(.unknownField, name)
    }
}
