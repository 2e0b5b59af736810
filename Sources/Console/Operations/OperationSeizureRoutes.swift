//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Hummingbird
import Officers
import Operations
import Spreadsheet

/// Seizures of an operation, those that may be the same, and the table for CENcomm.
///
/// | route | who |
/// |---|---|
/// | `GET /operations/:operation/seizures` | who may see operations |
/// | `POST /operations/:operation/seizures` | who runs operations: says whether two are the same |
/// | `GET /operations/:operation/cen`, `…/cen/seizures.csv`, `…/cen/seizures.xlsx` | who may see operations |
struct OperationSeizureRoutes: Sendable {
    let services: ConsoleServices
    let renderer: PageRenderer

    func enter(into book: inout RouteBook) {
        book.on(.operationSeizures, use: list)
        book.on(.judgeSeizure, use: judge)
        book.on(.pasteSeizures, use: paste)
        book.on(.seizureFile, use: file)
    }

    private func list(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let operation = try await services.operation(context)
        let reader = services.operationReader(renderer, context)
        let body = OperationSeizuresPage(
            operation,
            try await services.operations.store.seizures(of: operation.code),
            isGate: services.operations.surroundings.isGate,
            canRun: context.may(.runOperations),
            canRead: context.may(.seeMessages),
            reader
        )
        return try renderer.page(
            "Operations/seizures",
            title: reader.words("operations.seizures_title", ["code": operation.code]),
            place: .operations,
            body: body,
            request,
            context
        )
    }

    private func judge(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let operation = try await services.ownOperation(context)
        let store = services.operations.store
        guard let own = context.form["own"], let other = context.form["other"],
            let first = try await store.seizure(own), let second = try await store.seizure(other),
            first.isOwn, !second.isOwn, first.operation == operation.code, second.operation == operation.code
        else { throw ConsoleError.notFound }
        guard let verdict = context.form["verdict"], ["same", "other"].contains(verdict) else {
            throw ConsoleError.malformed("verdict")
        }
        let twin = OperationSeizure.Twin(
            own,
            isSame: verdict == "same",
            by: try context.actor,
            at: services.now()
        )
        try await store.change(seizure: other, by: twin.by) { seizure in
            seizure.twins.removeAll { $0.other == own }
            seizure.twins.append(twin)
        }
        try await services.operations.changed()
        return Answer.seeOther(ConsolePath.operationPart(operation.code, "seizures").text(notice: .seizureJudged))
    }

    private func sheet(_ context: ConsoleContext) async throws -> (JointOperation, Sheet) {
        let operation = try await services.operation(context)
        let seizures = try await services.operations.store.seizures(of: operation.code)
        let check = SeizureCheck(
            operation,
            today: CalendarDate(nearestDaysSince1970: renderer.format(context).dayNumber(services.now())),
            isGate: services.operations.surroundings.isGate
        )
        return (operation, CENSheet.sheet(operation, seizures, check: check))
    }

    private func paste(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let (operation, sheet) = try await sheet(context)
        let words = renderer.words(context)
        return try renderer.page(
            "Operations/cen",
            title: words("operations.cen_title", ["code": operation.code]),
            place: .operations,
            body: CENPage(operation, sheet, words),
            request,
            context
        )
    }

    private func file(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let (operation, sheet) = try await sheet(context)
        let (bytes, type): (ByteBuffer, String)
        let name = try context.segment("file")
        switch name {
        case "seizures.csv":
            (bytes, type) = (ByteBuffer(string: SeparatedTextWriter.text(sheet)), "text/csv; charset=utf-8")
        case "seizures.xlsx":
            bytes = ByteBuffer(bytes: try WorkbookWriter.workbook([sheet], title: operation.plan.name.en))
            type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        default: throw ConsoleError.notFound
        }
        return Response(
            status: .ok,
            headers: [
                .contentType: type, .cacheControl: "no-store",
                .contentDisposition: "attachment; filename=\"\(operation.code)-\(name)\"",
            ],
            body: ResponseBody(byteBuffer: bytes)
        )
    }
}
