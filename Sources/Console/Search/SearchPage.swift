//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Search

struct SearchPage: Sendable {
    struct Group: Sendable {
        let title: String
        let rows: [Row]
        /// All of the kind, where only the newest are shown.
        let allPath: String?
        let allLabel: String
        /// The next page, where only this kind is shown.
        let olderPath: String?
    }

    struct Row: Sendable {
        let path: String
        let title: String
        let tag: String
        let label: String?
        let summary: String?
        let office: String
        let otherOffice: String?
        let date: String
        /// Whether the title is a number.
        let isCode: Bool
        /// Of a record whose text stays closed: the fields in which it was found.
        let places: String?
        let reasons: [Reason]
    }

    struct Reason: Sendable {
        let field: String
        let before: String
        let match: String
        let after: String
    }

    struct Example: Sendable {
        let path: String
        let text: String
        let meaning: String
    }

    let text: String
    let kinds: [SelectChoice]
    let offices: [SelectChoice]
    let from: String
    let to: String
    /// Whether the form shows more than words.
    let isNarrowed: Bool
    let fault: String?
    let advice: String?
    let groups: [Group]
    let isEmpty: Bool
    let isUnasked: Bool
    let isFilling: Bool
    let lacksPinyin: Bool
    let newestPath: String?
    let examples: [Example]

    init(
        _ form: SearchForm,
        _ answer: SearchAnswer?,
        fault: Fault?,
        reader: SearchReader,
        isFilling: Bool,
        _ letters: LetterReader
    ) {
        let words = letters.words
        text = form.text
        kinds = SearchKind.allCases.filter(reader.kinds.contains).map {
            SelectChoice(
                value: $0.rawValue,
                label: words("search.kind.\($0.rawValue)"),
                isChosen: $0.rawValue == form.kind
            )
        }
        offices = letters.places.offices(words.language).map {
            SelectChoice(value: $0.code, label: $0.name, isChosen: $0.code == form.office)
        }
        from = form.from ?? ""
        to = form.to ?? ""
        isNarrowed = form.kind != nil || form.office != nil || form.from != nil || form.to != nil
        self.fault = fault.map { words("error.\($0.code).title", $0.values) }
        advice = fault.map { words("error.\($0.code).advice", $0.values) }
        groups = answer?.groups.map { Group($0, form, letters) } ?? []
        isUnasked = answer == nil && fault == nil
        isEmpty = answer?.groups.isEmpty ?? false
        self.isFilling = isFilling
        lacksPinyin = !(answer?.readsPinyin ?? true)
        newestPath = form.after == nil ? nil : ConsolePath.search(form.after(nil)).text
        examples = Self.examples.map { text, key in
            var example = SearchForm()
            example.text = text
            return Example(path: ConsolePath.search(example).text, text: text, meaning: words("search.example." + key))
        }
    }

    private static let examples = [
        ("Móng Cái", "words"), ("南宁", "han"), ("zhangwei", "pinyin"), ("MSKU 123456-7", "number"),
        ("\"tôm đông lạnh\"", "phrase"), ("thuốc lá -\"xì gà\"", "without"), ("kind:message from:2025-08", "filter"),
    ]
}

extension SearchPage.Group {
    fileprivate init(_ group: SearchAnswer.Group, _ form: SearchForm, _ letters: LetterReader) {
        let kind = group.kind.rawValue
        title = letters.words("search.kind.\(kind)")
        rows = group.found.map { SearchPage.Row($0, letters) }
        let isAlone = form.kind == kind
        allPath = group.isMore && !isAlone ? ConsolePath.search(form.kind(group.kind)).text : nil
        allLabel = letters.words("search.all.\(kind)")
        let last = group.found.last?.record.document.id
        olderPath = group.isMore && isAlone ? ConsolePath.search(form.after(last)).text : nil
    }
}

extension SearchPage.Row {
    fileprivate init(_ found: SearchAnswer.Found, _ letters: LetterReader) {
        let record = found.record
        let words = letters.words
        let id = record.document.id
        switch record.document.kind {
        case .declaration:
            path = ConsolePath.wholeDeclaration(id).text
            label = nil
        case .message:
            path = ConsolePath.message(id).text
            label = record.label.map { letters.code("messages.type.", $0) }
        case .casework:
            path = ConsolePath.caseFile(id).text
            label = record.label.map { letters.code("case.stage.", $0) }
        }
        title = record.title ?? words("search.no_title")
        tag = record.titleTag ?? ""
        office = record.document.offices.sorted().map(letters.office).joined(separator: " · ")
        otherOffice = record.otherOffice.map(letters.office)
        date = record.time.map(letters.format.instant) ?? "–"
        isCode = record.document.kind == .declaration
        let prefix = isCode ? "field." : "search.field."
        guard record.showsText else {
            let names = found.matches.map { words(prefix + $0.field) }
            (summary, places, reasons) = (nil, names.isEmpty ? nil : names.joined(separator: " · "), [])
            return
        }
        places = nil
        reasons = found.matches.map {
            SearchPage.Reason(field: words(prefix + $0.field), before: $0.before, match: $0.match, after: $0.after)
        }
        // What is shown as found need not be said twice.
        let isSaid = reasons.contains { $0.before + $0.match + $0.after == record.summary }
        summary = isSaid ? nil : record.summary
    }
}
