//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Operations

/// A form for an item: empty, with what stands there, or with what somebody entered.
struct ItemForm: Sendable {
    /// Tells the fields of two forms on one page apart.
    let prefix: String
    let fields: [ItemFormField]

    /// - Parameter entered: values by the name of their field.
    init(
        _ kind: ItemContent.Kind,
        prefix: String,
        entered: [String: String],
        conference: Conference,
        languages: [Language],
        _ reader: ConferenceReader
    ) {
        self.prefix = prefix
        let words = reader.words
        func value(_ name: String) -> String { entered[name] ?? "" }
        func label(_ name: String) -> String { words("conferences.field." + name) }
        func texts(_ name: String, _ key: String) -> [ItemFormField] {
            let all = languages.contains(.en) ? Language.allCases : [.vi, .zh]
            return all.map { language in
                let caption = words(
                    "conferences.in_language",
                    ["what": label(key), "language": words("language." + language.rawValue)]
                )
                let field = name.isEmpty ? language.rawValue : "\(name)_\(language.rawValue)"
                return .area(field, caption, value(field), tag: language.tag)
            }
        }
        func input(_ name: String, type: String = "text", isRequired: Bool = false, hint: String? = nil)
            -> ItemFormField
        {
            .input(
                name,
                label(name),
                value(name),
                type: type,
                isRequired: isRequired,
                hint: hint.map { words("conferences.hint." + $0) }
            )
        }
        func choice(_ name: String, _ all: [(String, String)]) -> ItemFormField {
            .select(
                name,
                label(name),
                all.map { SelectChoice(value: $0.0, label: $0.1, isChosen: $0.0 == value(name)) }
            )
        }
        let sides = [conference.side, conference.partner].map { ($0, reader.side($0)) }
        let sidesAndBoth = sides + [(MinuteCommitment.both, reader.side(MinuteCommitment.both))]
        let offices = [conference.office, conference.otherOffice].map { ($0, reader.office($0)) }
        switch kind {
        case .paragraph: fields = texts("", "text")
        case .commitment:
            fields =
                texts("", "commitment") + [
                    choice("owner", sidesAndBoth), choice("office", [("", "–")] + offices), input("due", type: "date"),
                ]
        case .contact:
            fields = [
                choice("office", offices), input("post", isRequired: true), input("officer", isRequired: true),
                input("phone", type: "tel"), input("email", type: "email"),
                input("languages", hint: "languages"), input("hours", hint: "hours"),
                input("valid_from", type: "date", isRequired: true), input("valid_until", type: "date"),
            ]
        case .annex: fields = texts("", "title")
        case .figure:
            fields =
                texts("", "figure") + [
                    choice("source", sides), input("unit", isRequired: true, hint: "unit"),
                    input("from", type: "date", isRequired: true), input("to", type: "date", isRequired: true),
                ]
        case .agenda:
            fields =
                texts("", "title") + [
                    input("day", type: "date", isRequired: true), input("time_from", type: "time", isRequired: true),
                    input("time_to", type: "time", isRequired: true), choice("speaker", sidesAndBoth),
                ]
        case .paper:
            let themes = SmugglingTheme.allCases.map { ($0.rawValue, words("conferences.theme." + $0.rawValue)) }
            fields = texts("", "title") + [choice("theme", themes), input("author")]
        case .delegation:
            fields =
                texts("administration", "administration") + [input("head", isRequired: true, hint: "head")]
                + texts("head_post", "head_post") + [
                    .area("members", label("members"), value("members"), hint: words("conferences.hint.members")),
                    input("offices", hint: "offices"),
                ]
        }
    }
}

extension ItemForm {
    /// What an item says, by the names of the fields.
    static func entered(_ content: ItemContent) -> [String: String] {
        var all: [String: String] = [:]
        func put(_ text: MinuteText, _ name: String = "") {
            for language in Language.allCases {
                all[name.isEmpty ? language.rawValue : "\(name)_\(language.rawValue)"] = text[language]
            }
        }
        switch content {
        case .paragraph(let text): put(text)
        case .commitment(let commitment):
            put(commitment.text)
            all["owner"] = commitment.owner
            all["office"] = commitment.office
            all["due"] = commitment.due?.iso8601
        case .contact(let contact):
            all.merge([
                "office": contact.office, "post": contact.post, "officer": contact.officer, "phone": contact.phone,
                "email": contact.email, "languages": contact.languages.joined(separator: ", "),
                "hours": contact.hours, "valid_from": contact.validFrom.iso8601,
                "valid_until": contact.validUntil?.iso8601 ?? "",
            ]) { $1 }
        case .annex(let annex): put(annex.title)
        case .figure(let figure):
            put(figure.label)
            all.merge([
                "source": figure.source, "unit": figure.unit, "from": figure.from.iso8601, "to": figure.to.iso8601,
            ]) { $1 }
        case .agenda(let item):
            put(item.title)
            all.merge([
                "day": item.day.iso8601, "time_from": item.from, "time_to": item.to, "speaker": item.speaker,
            ]) { $1 }
        case .paper(let paper):
            put(paper.title)
            all.merge(["theme": paper.theme.rawValue, "author": paper.author]) { $1 }
        case .delegation(let delegation):
            put(delegation.administration, "administration")
            put(delegation.headPost, "head_post")
            all.merge([
                "head": delegation.head, "members": delegation.members.joined(separator: "\n"),
                "offices": delegation.offices.joined(separator: ", "),
            ]) { $1 }
        }
        return all
    }
}
