//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
import Hummingbird
import Spreadsheet
import Statistics

/// Reports as files.
///
///     GET /reports/export   format=csv, xlsx, pdf or json
struct ReportExportRoutes: Sendable {
    let services: ConsoleServices
    let renderer: PageRenderer

    private var reports: ReportRoutes { ReportRoutes(services: services, renderer: renderer) }

    func enter(into book: inout RouteBook) {
        book.on(.exportReport, use: export)
    }

    private func export(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let query = ReportQuery(ReportRoutes.fields(request))
        do {
            let (definition, position, _, scope) = try await reports.wanted(query, context)
            let name = definition.id + "-" + (try definition.period.days().lowerBound.iso8601)
            switch query.fields["format"] {
            case "pdf": return try await pdf(query, name, context)
            case "json": return try await json(definition, position, scope, name)
            case "xlsx":
                let sheets = try await sheets(definition, position, scope, context)
                let bytes = try WorkbookWriter.workbook(sheets, title: sheets.first?.name ?? "")
                let type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                return file(bytes, name + ".xlsx", type)
            case "csv":
                let sheets = try await sheets(definition, position, scope, context)
                let text = sheets.first.map { SeparatedTextWriter.text($0) } ?? ""
                return file(Array(text.utf8), name + ".csv", "text/csv; charset=utf-8")
            default: throw ConsoleError.malformed("format")
            }
        } catch let fault as DefinitionFault {
            return try ReportFormRoutes(services: services, renderer: renderer)
                .form(query.fields, fault: fault, request, context)
        }
    }

    private func sheets(
        _ definition: ReportDefinition,
        _ position: Int64?,
        _ scope: String?,
        _ context: ConsoleContext
    ) async throws -> [Sheet] {
        let desk = try reports.desk
        let names = reports.names(context)
        if definition.kind == .targetingYield {
            return try ReportSheet.sheets(try await desk.yield(definition, scope: scope), definition, names)
        }
        let report = try await desk.report(definition, at: position, scope: scope)
        if definition.kind == .league { return ReportSheet.sheets(LeagueTable(report), report, names) }
        return ReportSheet.sheets(report, names)
    }

    private func json(
        _ definition: ReportDefinition,
        _ position: Int64?,
        _ scope: String?,
        _ name: String
    ) async throws -> Response {
        let desk = try reports.desk
        if definition.kind == .targetingYield {
            return try Answer.json(try await desk.yield(definition, scope: scope))
        }
        let data = try await desk.report(definition, at: position, scope: scope).json()
        return file([UInt8](data), name + ".json", "application/json")
    }

    private func pdf(_ query: ReportQuery, _ name: String, _ context: ConsoleContext) async throws -> Response {
        guard let printer = services.printer else { throw PrintingError.noBrowser("Chromium") }
        let page = try await reports.page(query, context)
        let paper = try ReportPaper(page, renderer, context)
        return file(try await printer.pdf(of: paper.html, style: paper.style), name + ".pdf", "application/pdf")
    }

    /// Ids and dates make the name, so it needs no escaping.
    private func file(_ bytes: [UInt8], _ name: String, _ type: String) -> Response {
        Response(
            status: .ok,
            headers: [.contentType: type, .contentDisposition: "attachment; filename=\"\(name)\""],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
        )
    }
}
