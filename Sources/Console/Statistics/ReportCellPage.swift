//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Statistics

/// What stands behind one figure.
struct ReportCellPage: Sendable {
    /// On one page; the sums are over all.
    static let most = 1_000
    static let pageField = "page"

    struct Row: Sendable {
        let caseNumber: String
        let path: String
        let day: String
        let office: String
        let entry: String
        let act: String
        let isOff: Bool
        let figures: [ReportTable.Figure]
    }

    let title: String
    let backPath: String
    let measures: [String]
    let rows: [Row]
    let sums: [ReportTable.Figure]
    let count: String
    let cutOff: String
    let isEmpty: Bool
    /// Which of them the page shows, where there are several pages.
    let shown: String?
    let previousPath: String?
    let nextPath: String?

    init(
        _ shares: [BookingShare],
        of definition: ReportDefinition,
        at position: JournalPosition,
        cell: String,
        fields: FormFields,
        _ names: ReportNames,
        _ format: FigureFormat
    ) {
        let pages = max(1, (shares.count + Self.most - 1) / Self.most)
        let page = min(max(1, fields[Self.pageField].flatMap { Int($0) } ?? 1), pages)
        let first = (page - 1) * Self.most
        // Averages have nothing behind them of their own.
        let counted = definition.measures.enumerated().filter { $0.element != .averageValue }
        func figure(_ number: ExactNumber?, _ measure: ReportMeasure) -> ReportTable.Figure {
            ReportTable.Figure(
                label: names.measure(measure),
                text: number.map(format.full) ?? "–",
                full: nil,
                change: nil,
                isRise: false,
                isFall: false,
                path: nil
            )
        }
        title = cell
        var back = fields
        for name in ["r", "c", "before", Self.pageField] { back.set(name, nil) }
        backPath = ConsolePath.report(back).text
        measures = counted.map { names.measure($0.element) }
        rows = shares.dropFirst(first).prefix(Self.most).map { share in
            Row(
                caseNumber: share.caseNumber,
                path: "/cases/" + ConsolePath.segment(share.caseNumber),
                day: names.format.date(days: share.day.daysSince1970),
                office: names.value(share.office, .office),
                entry: names.format.number(Int(share.sequence)),
                act: names.words(share.isOff ? "statistics.cell.off" : "statistics.cell.on"),
                isOff: share.isOff,
                figures: counted.map { figure(share.figures[$0.offset], $0.element) }
            )
        }
        sums = counted.map { place, measure in
            figure(shares.reduce(.zero) { $0 + ($1.figures[place] ?? .zero) }, measure)
        }
        count = names.words("statistics.cell.count", ["n": names.format.number(shares.count)])
        cutOff = names.cutOff(position)
        isEmpty = shares.isEmpty
        func path(_ page: Int) -> String? {
            guard (1...pages).contains(page) else { return nil }
            var fields = fields
            fields.set(Self.pageField, "\(page)")
            return ConsolePath.reportCell(fields).text
        }
        previousPath = path(page - 1)
        nextPath = path(page + 1)
        let places = ["from": names.format.number(first + 1), "to": names.format.number(first + rows.count)]
        shown = pages > 1 ? names.words("statistics.cell.cut", places) : nil
    }
}
