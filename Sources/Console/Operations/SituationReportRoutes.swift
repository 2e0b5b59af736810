//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Exchange
import Hummingbird
import Officers
import Operations

/// Situation reports: drafted from the figures, written in three languages, signed, sent.
///
/// | route | who |
/// |---|---|
/// | `POST /operations/:operation/reports` | who runs operations: begins one |
/// | `GET /operations/:operation/reports/:report` | who may see operations |
/// | `POST /operations/:operation/reports/:report` | who runs operations: writes |
/// | `POST /operations/:operation/reports/:report/sign` | who runs operations: signs and sends, or sends again |
struct SituationReportRoutes: Sendable {
    let services: ConsoleServices
    let renderer: PageRenderer

    func enter(into book: inout RouteBook) {
        book.on(.addSituationReport, use: add)
        book.on(.situationReport) { request, context in
            try await page(try await report(context), nil, .ok, request, context)
        }
        book.on(.saveSituationReport, use: save)
        book.on(.signSituationReport, use: sign)
    }

    private func report(_ context: ConsoleContext) async throws -> (JointOperation, SituationReport) {
        let operation = try await services.operation(context)
        guard let number = context.parameters.get("report", as: Int.self),
            let report = try await services.operations.store.report(number, of: operation.code)
        else { throw ConsoleError.notFound }
        return (operation, report)
    }

    private func figures(
        of operation: JointOperation,
        _ days: ClosedRange<CalendarDate>
    ) async throws -> ReportFigures {
        let seizures = try await services.operations.store.seizures(of: operation.code)
        let inspections = try await services.operations.inspections(days)
        return ReportFigures(OperationFigures(seizures, in: days)[.ours], inspections: inspections)
    }

    private func add(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let operation = try await services.ownOperation(context)
        let form = context.form
        let kind = form["kind"].flatMap { SituationReport.Kind(rawValue: $0) } ?? .daily
        let period = operation.plan.period
        guard let from = kind == .final ? period?.lowerBound : form["from"].flatMap({ CalendarDate(iso8601: $0) }),
            let to = kind == .final ? period?.upperBound : form["to"].flatMap({ CalendarDate(iso8601: $0) }) ?? from
        else { throw ConsoleError.malformed("from") }
        let officer = try context.officer
        guard from <= to else { throw ReportError.reversed }
        let store = services.operations.store
        let number = (try await store.reports(of: operation.code).first?.number ?? 0) + 1
        let report = try SituationReport(
            operation,
            number: number,
            kind,
            from: from,
            to: to,
            figures: try await figures(of: operation, from...to),
            by: try context.actor,
            name: officer.name
        )
        try await store.save(report, known: 0, by: try context.actor)
        return Answer.seeOther(ConsolePath.situationReport(operation.code, number).text)
    }

    private func save(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        var (operation, report) = try await report(context)
        try services.requirePart(in: operation, context)
        let form = context.form
        let known = report.revision
        let officer = try context.actor
        do {
            guard form["revision"].flatMap({ Int($0) }) == known else { throw ReportError.changedMeanwhile }
            for language in Language.allCases {
                let text = SituationReport.Text(
                    situation: form["situation_" + language.rawValue] ?? "",
                    outlook: form["outlook_" + language.rawValue] ?? "",
                    by: officer,
                    at: services.now()
                )
                try report.write(text, in: language)
            }
            var figures = report.figures
            if form["recount"] != nil {
                figures = try await self.figures(of: operation, report.from...report.to)
            } else if let count = form["inspections"] {
                guard let count = Int(count), count >= 0 else { throw ConsoleError.malformed("inspections") }
                figures.inspections = count
            }
            try report.count(figures)
            report.finish()
            try await services.operations.store.save(report, known: known, by: officer)
        } catch let error as ReportError {
            return try await refused((operation, report), error, request, context)
        }
        return Answer.seeOther(ConsolePath.situationReport(operation.code, report.number).text(notice: .situationSaved))
    }

    private func sign(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        var (operation, report) = try await report(context)
        try services.requirePart(in: operation, context)
        let officer = try context.officer
        do {
            if report.signature == nil {
                let known = report.revision
                guard context.form["revision"].flatMap({ Int($0) }) == known else { throw ReportError.changedMeanwhile }
                try report.sign(
                    SituationReport.Signature(login: try context.actor, name: officer.name, at: services.now())
                )
                try await services.operations.store.save(report, known: known, by: try context.actor)
            }
        } catch let error as ReportError {
            return try await refused((operation, report), error, request, context)
        }
        // It is signed, whatever stands in the way of sending; the page offers to send it again.
        let notice: Notice
        do {
            let sent = try await services.operations.send(report, of: operation, by: try context.actor)
            notice = sent.sent.isEmpty ? .reportSigned : .reportSent
        } catch is DeskError {
            notice = .reportSigned
        } catch is ExchangeRefusal {
            notice = .reportSigned
        }
        return Answer.seeOther(ConsolePath.situationReport(operation.code, report.number).text(notice: notice))
    }

    private func refused(
        _ both: (JointOperation, SituationReport),
        _ error: ReportError,
        _ request: Request,
        _ context: ConsoleContext
    ) async throws -> Response {
        let fault = Fault(report: error)
        let text = renderer.words(context)("error.\(fault.code).advice", fault.values)
        return try await page(both, text, fault.status, request, context)
    }

    private func page(
        _ both: (JointOperation, SituationReport),
        _ fault: String?,
        _ status: HTTPResponse.Status,
        _ request: Request,
        _ context: ConsoleContext
    ) async throws -> Response {
        let (operation, report) = both
        let reader = services.operationReader(renderer, context)
        let officer = try context.officer
        let person = OfficerDesk.Person(login: try context.actor, name: officer.name, office: officer.office)
        let all =
            operation.includes(officer.office)
            ? try await services.operations.partnerReports(of: operation, for: person) : []
        let theirs = all.filter { $0.body.from <= report.to && $0.body.to >= report.from }
        let body = SituationReportPage(
            operation,
            report,
            theirs: theirs,
            form: status == .ok ? nil : context.form,
            fault: fault,
            canRun: context.may(.runOperations),
            reader
        )
        return try renderer.page(
            "Operations/report",
            title: body.title,
            place: .operations,
            body: body,
            request,
            context,
            status: status
        )
    }
}
