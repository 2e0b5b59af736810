//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Customs
import Foundation

/// A draft as a phone sends it.
struct FieldDraft: Decodable, Sendable {
    let id: String
    /// The login of who made it on the phone.
    let officer: String
    /// In which numbers were typed.
    let language: String
    /// `2026-08-14T10:30` at the place.
    let detected: String
    let gate: String?
    let place: String?
    let group: String?
    let goods: String?
    /// As it was typed.
    let amount: String?
    let unit: String?
    let note: String?
    let plate: String?
    let container: String?
    let concealment: String?
    let detection: [String]?

    /// - Throws: ``ConsoleError/malformed(_:)`` for what the page never sends, ``FieldReportError`` for what an officer
    ///   may have typed.
    func report(gates: [String]) throws -> FieldReport {
        guard let id = FieldID(id)?.text else { throw ConsoleError.malformed("id") }
        guard let language = Language(rawValue: language) else { throw ConsoleError.malformed("language") }
        let time = detected.split(separator: "T", omittingEmptySubsequences: false)
        guard time.count == 2, let day = CalendarDate(iso8601: String(time[0])),
            let minute = FormDay.minute(String(time[1].prefix(5)))
        else { throw FieldReportError.badTime }
        guard gate.map(gates.contains) ?? true else { throw ConsoleError.malformed("gate") }
        return FieldReport(
            id: id,
            detected: day,
            minuteOfDay: minute,
            gate: gate,
            place: Self.line(place),
            group: try Self.choice(group, "group"),
            goods: Self.line(goods) ?? "",
            quantity: try quantity(language),
            note: Self.lines(note),
            plate: Self.line(plate),
            container: Self.line(container),
            concealment: try Self.choice(concealment, "concealment"),
            detection: try (detection ?? []).prefix(20).compactMap { try Self.choice($0, "detection") }
        )
    }

    private func quantity(_ language: Language) throws -> Quantity? {
        guard let amount = Self.line(amount) else { return nil }
        guard let unit: QuantityUnit = try Self.choice(unit, "unit") else { throw ConsoleError.malformed("unit") }
        guard let number = FormDecimal.read(amount, language) else { throw FieldReportError.badAmount }
        return Quantity(number, unit)
    }

    private static func choice<Choice: RawRepresentable<String>>(_ text: String?, _ field: String) throws -> Choice? {
        guard let text, !text.isEmpty else { return nil }
        guard let choice = Choice(rawValue: text) else { throw ConsoleError.malformed(field) }
        return choice
    }

    /// One line without controls and without marks that turn the direction of reading; nil where nothing is left.
    static func line(_ text: String?) -> String? {
        guard let text else { return nil }
        let words = clean(text).split(whereSeparator: \.isWhitespace)
        return words.isEmpty ? nil : words.joined(separator: " ")
    }

    private static func lines(_ text: String?) -> String {
        (text ?? "").replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
            .map { clean(String($0)) }.joined(separator: "\n").trimmedText
    }

    private static func clean(_ text: String) -> String {
        let kept = text.unicodeScalars.filter {
            let category = $0.properties.generalCategory
            return $0 == "\t" || $0 == "\n" || category != .control && category != .format
        }
        return String(String.UnicodeScalarView(kept))
    }
}
