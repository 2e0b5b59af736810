//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Customs
import Foundation

/// Reads fields of a seizure form one by one and keeps what can't be read.
struct SeizureFormReader {
    let fields: FormFields
    let language: Language
    /// Names of rows in the form by their places in the record, where the two differ.
    private(set) var rows: [String: String] = [:]
    /// By the names of the form's fields.
    private(set) var unreadable: [SeizureFault] = []

    init(_ fields: FormFields, _ language: Language) {
        self.fields = fields
        self.language = language
    }

    mutating func fault(_ code: SeizureFaultCode, _ name: String, _ values: [String: SeizureFaultValue] = [:]) {
        unreadable.append(SeizureFault(error: code, at: name, values))
    }

    /// Notes which row of the form a row of the record is.
    mutating func note(_ place: String, is field: String) {
        if place != field { rows[place] = field }
    }

    /// A text, cut where it is too long.
    mutating func text(_ name: String, most: Int = SeizureForm.longestName) -> String? {
        guard let text = fields[name] else { return nil }
        if text.unicodeScalars.count <= most { return text }
        fault(.tooLong, name, ["most": .number(Decimal(most))])
        return String(String.UnicodeScalarView(text.unicodeScalars.prefix(most)))
    }

    mutating func decimal(_ name: String) -> Decimal? {
        read(name, .unreadableNumber) { [language] in FormDecimal.read($0, language) }
    }

    mutating func count(_ name: String) -> Int? {
        read(name, .unreadableNumber) { [language] text in
            FormDecimal.read(text, language).flatMap { Int(DecimalText.plain($0)) }
        }
    }

    mutating func date(_ name: String) -> CalendarDate? {
        read(name, .unreadableDate, FormDay.date)
    }

    mutating func minute(_ name: String) -> Int? { read(name, .unreadableTime, FormDay.minute) }

    mutating func choice<Choice: RawRepresentable<String>>(_ name: String) -> Choice? {
        read(name, .unknownChoice) { Choice(rawValue: $0) }
    }

    /// Two letters in any case.
    mutating func country(_ name: String) -> String? {
        text(name).map(Self.country)
    }

    static func country(_ text: String) -> String { text.utf8.count == 2 ? text.uppercased() : text }

    /// The values of a field, those with commas or semicolons between taken apart.
    mutating func list(_ name: String, most: Int = SeizureForm.mostRows) -> [String] {
        let values = fields.all(name).flatMap { $0.split { ",;，；、\n".contains($0) } }.map(\.trimmedText)
            .filter { !$0.isEmpty }
        if values.contains(where: { $0.unicodeScalars.count > SeizureForm.longestName }) {
            fault(.tooLong, name, ["most": .number(Decimal(SeizureForm.longestName))])
        }
        return bounded(values, most, name).map { String($0.prefix(SeizureForm.longestName)) }
    }

    /// The names of the rows of a list in which something was typed.
    /// - Parameter choices: the ends of fields that say nothing alone.
    mutating func rows(_ list: String, besides choices: [String], most: Int = SeizureForm.mostRows) -> [String] {
        let prefix = list + "."
        var numbers: Set<Int> = []
        for name in fields.names where name.hasPrefix(prefix) && fields[name] != nil {
            let number = name.dropFirst(prefix.count).prefix { $0 != "." }
            guard number.utf8.count <= 4, let row = Int(number), row >= 0, number == String(row) else { continue }
            if !choices.contains(where: name.hasSuffix) { numbers.insert(row) }
        }
        return bounded(numbers.sorted(), most, list).map { "\(list).\($0)" }
    }

    private mutating func bounded<Element>(_ elements: [Element], _ most: Int, _ name: String) -> [Element] {
        if elements.count > most { fault(.tooMany, name, ["most": .number(Decimal(most))]) }
        return Array(elements.prefix(most))
    }

    private mutating func read<Value>(
        _ name: String,
        _ code: SeizureFaultCode,
        _ read: (String) -> Value?
    ) -> Value? {
        guard let text = fields[name] else { return nil }
        if let value = read(text) { return value }
        fault(code, name, ["text": .text(String(text.prefix(40)))])
        return nil
    }
}
