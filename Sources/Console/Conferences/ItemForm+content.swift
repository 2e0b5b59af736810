//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Operations

extension ItemForm {
    /// What somebody entered, as an item of a book.
    /// - Parameters:
    ///   - side: of the officer, for what only a side writes of itself.
    ///   - known: the item as it stood, whose file stays.
    /// - Throws: ``ConferenceError/fault(_:)`` with the name of the field.
    static func content(
        _ kind: ItemContent.Kind,
        _ form: FormFields,
        side: String,
        known: ItemContent?
    ) throws(ConferenceError) -> ItemContent {
        func text(_ name: String) -> String { (form[name] ?? "").asWritten }
        func required(_ name: String) throws(ConferenceError) -> String {
            let entered = text(name)
            guard !entered.isEmpty else { throw .fault(.missing(name)) }
            return entered
        }
        func texts(_ name: String = "") throws(ConferenceError) -> MinuteText {
            func field(_ language: Language) -> String {
                text(name.isEmpty ? language.rawValue : "\(name)_\(language.rawValue)")
            }
            let all = MinuteText(vi: field(.vi), zh: field(.zh), en: field(.en))
            guard !all.isEmpty else { throw .fault(.missing(name.isEmpty ? "text" : name)) }
            return all
        }
        func date(_ name: String) throws(ConferenceError) -> CalendarDate {
            guard let date = CalendarDate(iso8601: try required(name)) else { throw .fault(.wrong(name)) }
            return date
        }
        func optionalDate(_ name: String) throws(ConferenceError) -> CalendarDate? {
            text(name).isEmpty ? nil : try date(name)
        }
        func list(_ name: String, _ separators: Set<Character>) -> [String] {
            text(name).split { separators.contains($0) }.map { String($0).asWritten }.filter { !$0.isEmpty }
        }
        switch kind {
        case .paragraph: return .paragraph(try texts())
        case .commitment:
            let office = text("office")
            return .commitment(
                MinuteCommitment(
                    text: try texts(),
                    owner: try required("owner"),
                    office: office.isEmpty ? nil : office,
                    due: try optionalDate("due")
                )
            )
        case .contact:
            return .contact(
                ContactPoint(
                    office: try required("office"),
                    post: try required("post"),
                    officer: try required("officer"),
                    phone: text("phone"),
                    email: text("email"),
                    languages: list("languages", [",", ";", "，", "；", "、"]),
                    hours: text("hours"),
                    validFrom: try date("valid_from"),
                    validUntil: try optionalDate("valid_until")
                )
            )
        case .annex:
            guard case .annex(let annex)? = known else { throw .fault(.missing("file")) }
            return .annex(MinuteAnnex(title: try texts(), file: annex.file))
        case .figure:
            return .figure(
                JointFigure(
                    label: try texts(),
                    source: try required("source"),
                    unit: try required("unit"),
                    from: try date("from"),
                    to: try date("to")
                )
            )
        case .agenda:
            return .agenda(
                AgendaItem(
                    title: try texts(),
                    day: try date("day"),
                    from: try required("time_from"),
                    to: try required("time_to"),
                    speaker: try required("speaker")
                )
            )
        case .paper:
            guard let theme = SmugglingTheme(rawValue: text("theme")) else { throw .fault(.wrong("theme")) }
            var file: FileNote?
            if case .paper(let paper)? = known { file = paper.file }
            return .paper(
                ConferencePaper(title: try texts(), theme: theme, side: side, author: text("author"), file: file)
            )
        case .delegation:
            return .delegation(
                Delegation(
                    side: side,
                    administration: try texts("administration"),
                    head: try required("head"),
                    headPost: try texts("head_post"),
                    members: list("members", ["\n"]),
                    offices: list("offices", [",", ";", " "])
                )
            )
        }
    }
}
