//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Exchange
import Operations

/// Situation reports of both sides.
struct ReportList: Sendable {
    struct Row: Sendable {
        let number: String
        let days: String
        let path: String?
        let state: String
        let isSigned: Bool
        let seizures: String
        let persons: String
        let office: String?
        let text: String?
        let tag: String
        let mark: String?
    }

    let ours: [Row]
    let theirs: [Row]
    let hasOurs: Bool
    let hasTheirs: Bool

    init(
        _ reports: [SituationReport],
        _ partnerReports: [PartnerReport],
        of code: String,
        _ reader: OperationReader
    ) {
        let words = reader.words
        ours = reports.map { report in
            let others = Language.allCases.lazy.compactMap { report.text(in: $0) }
            let text = report.text(in: reader.language) ?? others.first
            let state =
                report.signature == nil ? "draft" : report.sent.isEmpty ? "signed" : "sent"
            return Row(
                number: words(
                    report.kind == .final ? "operations.final_number" : "operations.report_number",
                    ["number": "\(report.number)"]
                ),
                days: reader.days(report.from, report.to),
                path: ConsolePath.situationReport(code, report.number).text,
                state: words("operations.report_state." + state),
                isSigned: report.signature != nil,
                seizures: reader.number(report.figures.seizures),
                persons: reader.number(report.figures.persons),
                office: nil,
                text: text?.situation,
                tag: reader.language.tag,
                mark: nil
            )
        }
        theirs = partnerReports.map { report in
            let said = report.text.map { SaidText($0, words) }
            return Row(
                number: words("operations.report_number", ["number": report.body.number ?? "–"]),
                days: reader.days(report.body.from, report.body.to),
                path: nil,
                state: reader.time(report.sent.seconds),
                isSigned: true,
                seizures: report.body.seizures.map { reader.number(Int(clamping: $0)) } ?? "–",
                persons: report.body.persons.map { reader.number(Int(clamping: $0)) } ?? "–",
                office: reader.office(report.office),
                text: said?.text,
                tag: said?.tag ?? reader.language.tag,
                mark: said?.mark
            )
        }
        hasOurs = !ours.isEmpty
        hasTheirs = !theirs.isEmpty
    }
}
