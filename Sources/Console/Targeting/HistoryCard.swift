//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Targeting

/// What the past knows of an importer, a vehicle or a code, clean inspections too.
struct HistoryCard: Sendable {
    struct Surroundings: Sendable {
        let words: Words
        let format: LocalFormat
        /// The line whose page it is, which is no history of its own.
        let exceptFor: DeclarationLineID
    }

    struct Entry: Sendable {
        let path: String
        let number: String
        let day: String
        let goods: String
        /// Not named `finding`: a template would take the page's own where this is nil.
        let outcome: FindingMark?
    }

    let title: String
    let value: String
    let lines: String
    let inspected: String
    let illicit: String
    let clean: String
    let since: String?
    let isNew: Bool
    /// Per mille of the bar's width, of all inspections.
    let cleanWidth: Int
    let illicitWidth: Int
    let hasInspections: Bool
    let entries: [Entry]

    init(_ field: DeclarationField, _ value: String, _ history: HistorySummary, _ view: Surroundings) {
        let format = view.format
        title = view.words("field." + field.rawValue)
        self.value = value
        lines = format.number(history.lines)
        inspected = format.number(history.inspected)
        illicit = format.number(history.illicit)
        clean = format.number(history.inspected - history.illicit)
        since = history.firstLodged.map { view.words("declaration.known_since", ["day": format.date($0)]) }
        isNew = history.lines == 0
        hasInspections = history.inspected > 0
        illicitWidth = history.inspected > 0 ? 1_000 * history.illicit / history.inspected : 0
        cleanWidth = history.inspected > 0 ? 1_000 - illicitWidth : 0
        entries = history.recent.filter { $0.line != view.exceptFor }.map { summary in
            Entry(
                path: ConsolePath.declaration(summary.line).text,
                number: summary.line.written(severalItems: summary.line.itemNo > 1),
                day: format.date(summary.lodgedAt),
                goods: summary.goodsDescription ?? summary.hsCode ?? "",
                outcome: summary.finding.map { FindingMark($0, view.words) }
            )
        }
    }
}
