//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Exchange

/// A message as an officer types it: the fields of the form, with how many rows each list has.
struct ComposeForm: Sendable {
    /// Lists of the form, by the first part of their fields' names.
    enum Rows: String, CaseIterable, Sendable {
        case questions
        case goods
        case parties
        case conveyances
        case documents
        /// What was seized.
        case commodities
        /// Of a statistics return.
        case figures

        var most: Int {
            switch self {
            case .questions: 20
            case .figures: 60
            default: 30
            }
        }
    }

    private(set) var fields: FormFields
    let zoneOffset: Int16
    let own: Language

    /// Files that go with it.
    var files: [AttachmentNote] = []

    /// Types that are begun by themselves.
    static let types: [MessageType] = [
        .alert, .request, .information, .seizureReport, .situationReport, .watchAdd, .rule, .statistics, .minute,
    ]

    /// Types of which a later message may stand for an earlier one.
    static let amendable = Set(types).subtracting([.watchAdd, .rule])

    init(_ fields: FormFields, own: Language, zoneOffset: Int16) {
        self.fields = fields
        self.own = own
        self.zoneOffset = zoneOffset
        self.fields.set("csrf", nil)
        self.fields.set("step", nil)
        self.fields.set("file", nil)
    }

    subscript(_ name: String) -> String { fields[name] ?? "" }

    mutating func set(_ name: String, _ value: String?) { fields.set(name, value) }

    mutating func set(_ name: String, all values: [String]) {
        fields.set(name, nil)
        for value in values { fields.add(name, value) }
    }

    var type: MessageType { fields["type"].map { MessageType(rawValue: $0) } ?? .alert }
    var pair: OfficePair? { fields["pair"].flatMap { OfficePair(text: $0) } }
    var reply: String? { fields["reply"].flatMap { MessageID.isValid($0) ? $0 : nil } }
    /// The own message that this one stands for from now on.
    var replaces: String? { fields["replaces"].flatMap { MessageID.isValid($0) ? $0 : nil } }
    var draft: String? { fields["draft"].flatMap { MessageID.isValid($0) ? $0 : nil } }
    var kind: RequestBody.Kind { fields["kind"].flatMap { RequestBody.Kind(rawValue: $0) } ?? .information }

    /// The language typed on the left stays that of the officer who began, also where another goes on.
    var languages: LetterLanguages {
        let chosen = LetterLanguages(own: fields["lang"].flatMap { Language(rawValue: $0) } ?? own, pair: pair)
        guard let other = fields["lang_tr"].flatMap({ Language(rawValue: $0) }), other != chosen.own else {
            return chosen
        }
        return LetterLanguages(own: chosen.own, other: other)
    }

    func count(_ rows: Rows) -> Int {
        min(max(fields[rows.rawValue + "-count"].flatMap { Int($0) } ?? 0, 0), rows.most)
    }

    /// A field of a row.
    func row(_ rows: Rows, _ index: Int, _ name: String) -> String? { fields["\(rows.rawValue)-\(index)-\(name)"] }

    mutating func add(_ rows: Rows) {
        set(rows.rawValue + "-count", String(min(count(rows) + 1, rows.most)))
    }

    /// Takes a row out and moves those below it up.
    mutating func drop(_ rows: Rows, _ index: Int) {
        let count = count(rows)
        guard (0..<count).contains(index) else { return }
        for place in index..<count {
            for name in Self.columns(of: rows) {
                let next = place + 1 < count ? row(rows, place + 1, name) : nil
                fields.set("\(rows.rawValue)-\(place)-\(name)", next)
            }
        }
        set(rows.rawValue + "-count", String(count - 1))
    }

    static func columns(of rows: Rows) -> [String] {
        switch rows {
        case .questions: ["text", "text_tr", "id", "outcome", "answer", "answer_tr"]
        case .goods: ["hs", "description", "description_tr", "quantity", "unit", "value", "currency", "brand"]
        case .parties: ["kind", "role", "names", "identifier", "value", "address", "country", "release"]
        case .conveyances: ["mode", "identification", "nationality", "containers", "seals"]
        case .documents:
            ["kind", "number", "issuer", "date", "ask-authentic", "ask-issued", "ask-contents_agree"]
        case .commodities:
            [
                "commodity_group", "description", "description_tr", "hs", "brand", "substance", "taxon", "cites",
                "form",
                "quantity", "unit", "quantity2", "unit2", "value", "currency", "value_method",
            ]
        case .figures: ["measure", "label", "label_tr", "commodity_group", "mode", "direction", "value", "unit"]
        }
    }

    var urlEncoded: String { fields.urlEncoded }
}
