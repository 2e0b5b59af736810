//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Exchange

/// Makes the parts of the form.
struct ComposeParts {
    let form: ComposeForm
    let words: Words

    init(_ form: ComposeForm, _ words: Words) {
        self.form = form
        self.words = words
    }

    func label(_ key: String) -> String { words("messages.field." + key) }

    func pair(_ name: String, label key: String? = nil, lines: Int, isRequired: Bool = false) -> ComposePage.Pair {
        let languages = form.languages
        return ComposePage.Pair(
            name: name,
            label: label(key ?? name),
            text: form[name],
            translation: form[name + "_tr"],
            lines: lines,
            isRequired: isRequired,
            own: words("language." + languages.own.rawValue),
            ownTag: languages.own.tag,
            other: words("language." + languages.other.rawValue),
            otherTag: languages.other.tag
        )
    }

    func field(_ name: String, label key: String? = nil, type: String = "text", hint: String? = nil)
        -> ComposePage.Field
    {
        ComposePage.Field(name: name, value: form[name], label: label(key ?? name), type: type, hint: hint)
    }

    func select(
        _ name: String,
        _ key: String,
        _ values: [String],
        _ prefix: String,
        chosen: String? = nil
    ) -> ComposePage.Select {
        ComposePage.Select(
            name: name,
            label: label(key),
            choices: values.map {
                SelectChoice(
                    value: $0,
                    label: $0.isEmpty
                        ? "–" : words.catalogue.has(prefix + $0, words.language) ? words(prefix + $0) : $0,
                    isChosen: $0 == chosen ?? form[name]
                )
            }
        )
    }

    /// Choices with their meaning in words, to tick.
    func options(_ name: String, _ values: [String], _ prefix: String) -> [ComposePage.Check] {
        let chosen = form.fields.all(name)
        return values.map {
            ComposePage.Check(name: name, value: $0, label: $0, hint: words(prefix + $0), isOn: chosen.contains($0))
        }
    }

    func section(
        _ rows: ComposeForm.Rows,
        lead: String? = nil,
        canChange: Bool = true,
        _ row: (_ place: String, _ index: Int) -> ComposePage.Row
    ) -> ComposePage.Section {
        ComposePage.Section(
            code: rows.rawValue,
            title: words("messages.group." + rows.rawValue),
            lead: lead,
            countName: rows.rawValue + "-count",
            count: form.count(rows),
            rows: (0..<form.count(rows)).map { row("\(rows.rawValue)-\($0)-", $0) },
            addStep: "add-" + rows.rawValue,
            addLabel: words("compose.add." + rows.rawValue),
            canChange: canChange
        )
    }

    func row(
        _ rows: ComposeForm.Rows,
        _ index: Int,
        pairs: [ComposePage.Pair] = [],
        selects: [ComposePage.Select] = [],
        fields: [(String, String)] = [],
        checks: [ComposePage.Check] = [],
        release: ComposePage.Check? = nil,
        question: SaidText? = nil,
        hidden: [String] = [],
        order: [String] = []
    ) -> ComposePage.Row {
        let place = "\(rows.rawValue)-\(index)-"
        let fields = fields.map {
            ComposePage.Field(name: place + $0.0, value: form[place + $0.0], label: label($0.1))
        }
        let cells =
            selects.map { ComposePage.Cell(select: $0, field: nil) }
            + fields.map { ComposePage.Cell(select: nil, field: $0) }
        // What belongs together stands together; the rest follows.
        let first = order.compactMap { name in cells.first { $0.name == place + name } }
        let rest = cells.filter { cell in !first.contains { $0.name == cell.name } }
        return ComposePage.Row(
            number: "\(index + 1)",
            dropStep: "drop-\(rows.rawValue)-\(index)",
            pairs: pairs,
            cells: first + rest,
            checks: checks,
            release: release,
            question: question,
            hidden: hidden.map { ComposePage.Field(name: place + $0, value: form[place + $0], label: "") }
        )
    }

    /// Lists that only the type of the form has.
    func ownRows(asked: [RequestBody.Question]) -> [ComposePage.Section] {
        switch form.type {
        case .request, .reply: [questions(asked: asked)]
        case .seizureReport, .situationReport: [commodities]
        case .statistics: [figures]
        default: []
        }
    }

    private func questions(asked: [RequestBody.Question]) -> ComposePage.Section {
        let isReply = form.type == .reply
        return section(.questions, canChange: !isReply) { place, index in
            guard isReply else {
                return row(
                    .questions,
                    index,
                    pairs: [pair(place + "text", label: "question", lines: 2, isRequired: true)]
                )
            }
            let id = form[place + "id"]
            let outcome = select(
                place + "outcome",
                "outcome",
                ReplyBody.Outcome.allCases.map(\.rawValue),
                "messages.outcome."
            )
            return row(
                .questions,
                index,
                pairs: [pair(place + "answer", label: "answer", lines: 3, isRequired: true)],
                selects: [outcome],
                question: asked.first { $0.id == id }.map { SaidText($0.text, words) },
                hidden: ["id"]
            )
        }
    }

    var goods: ComposePage.Section {
        section(.goods) { place, index in
            row(
                .goods,
                index,
                pairs: [pair(place + "description", label: "description", lines: 1)],
                fields: [
                    ("hs", "hs"), ("quantity", "quantity"), ("unit", "unit"), ("value", "value"),
                    ("currency", "currency"), ("brand", "brand"),
                ]
            )
        }
    }

    var parties: ComposePage.Section {
        section(.parties, lead: words("compose.parties_hint")) { place, index in
            row(
                .parties,
                index,
                selects: [
                    select(place + "kind", "kind", ["company", "person"], "messages.party."),
                    select(
                        place + "role",
                        "role",
                        ["", "exporter", "importer", "carrier", "broker", "driver", "owner"],
                        "messages.role."
                    ),
                    select(
                        place + "identifier",
                        "identifier_kind",
                        ["tax_code", "credit_code", "passport", "phone", "other"],
                        "messages.identifier."
                    ),
                ],
                fields: [("names", "names"), ("value", "identifier"), ("address", "address"), ("country", "country")],
                release: ComposePage.Check(
                    name: place + "release",
                    value: "1",
                    label: words("compose.release"),
                    hint: words("compose.release_hint"),
                    isOn: form.fields[place + "release"] != nil
                )
            )
        }
    }

    var conveyances: ComposePage.Section {
        section(.conveyances) { place, index in
            row(
                .conveyances,
                index,
                selects: [
                    select(
                        place + "mode",
                        "mode",
                        ["road", "rail", "sea", "air", "mail", "express"],
                        "messages.mode."
                    )
                ],
                fields: [
                    ("identification", "identification"), ("nationality", "nationality"), ("containers", "containers"),
                    ("seals", "seals"),
                ]
            )
        }
    }

    var documents: ComposePage.Section {
        section(.documents) { place, index in
            row(
                .documents,
                index,
                selects: [
                    select(
                        place + "kind",
                        "kind",
                        [
                            "declaration", "certificate_of_origin", "invoice", "packing_list", "bill_of_lading",
                            "licence",
                            "other",
                        ],
                        "messages.document."
                    )
                ],
                fields: [("number", "number"), ("issuer", "issuer"), ("date", "date")],
                checks: AttachmentNote.DocumentAsk.allCases.map {
                    ComposePage.Check(
                        name: place + "ask-" + $0.rawValue,
                        value: "1",
                        label: words("messages.ask." + $0.rawValue),
                        hint: nil,
                        isOn: form.fields[place + "ask-" + $0.rawValue] != nil
                    )
                }
            )
        }
    }
}
