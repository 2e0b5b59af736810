//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Exchange
import Operations

/// One situation report: ours with its texts side by side, and the partner's of the same days.
struct SituationReportPage: Sendable {
    struct Text: Sendable {
        let code: String
        let tag: String
        let language: String
        let situation: String
        let outlook: String
        let hasOutlook: Bool
        let by: String?
        let isMissing: Bool
    }

    struct Theirs: Sendable {
        let office: String
        let number: String
        let days: String
        let figures: [Figure]
        let versions: [SaidText.Version]
        let outlook: [SaidText.Version]
    }

    struct Figure: Sendable {
        let label: String
        let value: String
    }

    let title: String
    let code: String
    let operationName: String
    let roomPath: String
    let path: String
    let signPath: String
    let revision: String
    let days: String
    let author: String
    let isSigned: Bool
    let signature: String?
    let sent: String?
    let canWrite: Bool
    let canSign: Bool
    let canSend: Bool
    let missing: String?
    let figures: [Figure]
    let inspections: String
    let texts: [Text]
    let theirs: [Theirs]
    let hasTheirs: Bool
    let fault: String?

    init(
        _ operation: JointOperation,
        _ report: SituationReport,
        theirs: [PartnerReport],
        form: FormFields?,
        fault: String?,
        canRun: Bool,
        _ reader: OperationReader
    ) {
        let words = reader.words
        title = words(
            report.kind == .final ? "operations.final_number" : "operations.report_number",
            ["number": "\(report.number)"]
        )
        code = operation.code
        operationName = operation.plan.name[reader.language]
        roomPath = ConsolePath.operation(operation.code).text
        path = ConsolePath.situationReport(operation.code, report.number).text
        signPath = path + "/sign"
        revision = "\(report.revision)"
        days = reader.days(report.from, report.to)
        author = report.authorName
        isSigned = report.signature != nil
        signature = report.signature.map {
            words("operations.signed_by", ["name": $0.name, "when": reader.time($0.at)])
        }
        let offices = report.sent.keys.sorted().map(reader.office).joined(separator: ", ")
        sent = offices.isEmpty ? nil : words("operations.sent_to", ["offices": offices])
        canWrite = canRun && !isSigned
        canSign = canWrite && report.missing.isEmpty
        canSend = canRun && isSigned && report.sent.isEmpty
        missing =
            canWrite && !report.missing.isEmpty
            ? words(
                "operations.missing_languages",
                ["languages": report.missing.map { words("language." + $0.rawValue) }.joined(separator: ", ")]
            ) : nil
        figures = Self.figures(report.figures, reader)
        inspections = form?["inspections"] ?? report.figures.inspections.map { "\($0)" } ?? ""
        // The reader's own language first.
        let order = [reader.language] + Language.allCases.filter { $0 != reader.language }
        texts = order.map { language in
            let text = report.text(in: language)
            let outlook = form?["outlook_" + language.rawValue] ?? text?.outlook ?? ""
            return Text(
                code: language.rawValue,
                tag: language.tag,
                language: words("language." + language.rawValue),
                situation: form?["situation_" + language.rawValue] ?? text?.situation ?? "",
                outlook: outlook,
                hasOutlook: !outlook.isEmpty,
                by: text.map { words("operations.written_by", ["name": $0.by, "when": reader.time($0.at)]) },
                isMissing: text == nil
            )
        }
        self.theirs = theirs.map { Self.theirs($0, reader) }
        hasTheirs = !theirs.isEmpty
        self.fault = fault
    }

    private static func figures(_ figures: ReportFigures, _ reader: OperationReader) -> [Figure] {
        let words = reader.words
        return [
            Figure(
                label: words("operations.figure.inspections"),
                value: figures.inspections.map(reader.number) ?? "–"
            ),
            Figure(label: words("operations.figure.seizures"), value: reader.number(figures.seizures)),
            Figure(label: words("operations.figure.persons"), value: reader.number(figures.persons)),
        ]
            + figures.totals.map {
                Figure(label: words("messages.commodity." + $0.group.rawValue), value: reader.amount($0))
            }
    }

    private static func theirs(_ report: PartnerReport, _ reader: OperationReader) -> Theirs {
        let words = reader.words
        func count(_ key: String, _ number: Int64?) -> Figure {
            Figure(
                label: words("operations.figure." + key),
                value: number.map { reader.number(Int(clamping: $0)) } ?? "–"
            )
        }
        let body = report.body
        let goods = body.commodities.map { commodity in
            Figure(
                label: words("messages.commodity." + commodity.group.rawValue),
                value: commodity.quantities.map {
                    reader.letters.decimal($0.quantity) + " " + reader.unit($0.unit)
                }.joined(separator: " · ")
            )
        }
        return Theirs(
            office: reader.office(report.office),
            number: words("operations.report_number", ["number": body.number ?? "–"]),
            days: reader.days(body.from, body.to),
            figures: [
                count("inspections", body.inspections), count("seizures", body.seizures),
                count("persons", body.persons),
            ] + goods,
            versions: report.text.map { SaidText($0, words).versions } ?? [],
            outlook: body.outlook.map { SaidText($0, words).versions } ?? []
        )
    }
}
