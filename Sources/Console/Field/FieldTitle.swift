//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Customs
import Officers

/// What a case and its photos are called when nobody has time to think of a name.
enum FieldTitle {
    /// The goods, how much, and where.
    static func of(_ report: FieldReport, _ reader: CaseReader) -> String {
        let goods =
            report.goods.isEmpty ? report.group.map { reader.words("messages.commodity." + $0.rawValue) } : report.goods
        let place = report.place ?? report.gate.map(reader.gate)
        let parts = [goods, report.quantity.map { CaseText.quantity($0, reader) }, place].compactMap(\.self)
        let title = parts.filter { !$0.isEmpty }.joined(separator: " · ")
        return cut(title.isEmpty ? reader.words("fieldwork.untitled") : title, Case.longestTitle)
    }

    /// Who photographed stands in it, since another may sign.
    static func ofPhoto(_ number: Int, _ file: Case, by officer: Officer, _ reader: CaseReader) -> String {
        let name = officer.name.isEmpty ? officer.login : officer.name
        let photo = reader.words("fieldwork.photo_title", ["number": reader.format.number(number)])
        return line("\(photo) · \(file.title)", 400) + " · " + line(name, 90)
    }

    /// A place always has a name in the chain of custody.
    static func place(of file: Case, _ reader: CaseReader) -> String {
        let site = file.seizure.site
        let names = [site.name, site.gate.map(reader.gate), reader.office(file.office)].compactMap(\.self)
        return line(names.first ?? file.office, 300)
    }

    /// As signed texts are written.
    private static func line(_ text: String, _ most: Int) -> String {
        cut(FieldDraft.line(text) ?? "–", most).trimmedText
    }

    private static func cut(_ text: String, _ most: Int) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.prefix(most)))
    }
}
