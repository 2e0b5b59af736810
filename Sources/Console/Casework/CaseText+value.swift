//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Customs
import Foundation

extension CaseText {
    /// Catalogues of what stands at a field, by the last name in its path.
    private static let named = [
        "group": "messages.commodity", "unit": "case.unit", "mode": "messages.mode",
        "direction": "messages.direction", "modus": "messages.modus", "concealmentPlace": "messages.concealed",
        "detection": "messages.detection", "legalStatus": "messages.legal_status", "method": "case.method",
        "stage": "case.stage", "role": "case.role", "sex": "case.sex", "age": "case.age",
    ]

    /// What stood at a field, as the form would show it; what is no code, day or number stays as it is.
    static func value(_ text: String, at path: String, _ reader: CaseReader) -> String {
        let names = path.split(separator: ".").map(String.init)
        guard let name = names.last(where: { Int($0) == nil }) else { return text }
        let key =
            name == "kind" ? (names.contains("site") ? "messages.place" : "case.document") : named[name]
        if let key {
            let full = key + "." + text
            return reader.words.catalogue.has(full, reader.words.language) ? reader.words(full) : text
        }
        switch name {
        case "gate": return reader.gate(text)
        case "partner", "offices", "office": return reader.office(text)
        case "detected", "date", "rateDate", "due", "effective":
            return CalendarDate(iso8601: text).map(reader.date) ?? text
        case "amount", "rate", "money":
            return DecimalText.parse(text).map { DecimalText.grouped($0, in: reader.words.language) } ?? text
        case "minuteOfDay":
            guard let minute = Int(text) else { return text }
            return "\(minute / 60):" + (minute % 60 < 10 ? "0" : "") + "\(minute % 60)"
        default: return text
        }
    }
}

extension CasePage.Change {
    init(_ change: FieldChange, _ reader: CaseReader) {
        func shown(_ text: String?) -> String {
            text.map { CaseText.value($0, at: change.place, reader) } ?? "–"
        }
        self.init(
            place: CaseText.place(change.place, reader.words),
            before: shown(change.before),
            after: shown(change.after)
        )
    }
}
