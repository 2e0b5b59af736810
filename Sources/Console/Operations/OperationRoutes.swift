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

/// Joint operations, and one's room.
///
/// | route | who |
/// |---|---|
/// | `GET /operations`, `GET /operations/:operation`, `GET /operations/events` | who may see operations |
/// | `POST /operations` | who runs operations: enters a seizure that names one which is not known |
/// | `POST /operations/:operation/step` | who runs operations; the end takes a second person |
struct OperationRoutes: Sendable {
    let services: ConsoleServices
    let renderer: PageRenderer
    let feed: EventFeed

    func enter(into book: inout RouteBook) {
        book.on(.operations) { request, context in try await list(nil, .ok, request, context) }
        book.on(.placeSeizure, use: place)
        book.on(.operationEvents) { _, context in
            let operations = services.operations
            return try feed.response(context, { operations.news() }, concerning: { _, _ in true })
        }
        book.on(.operation) { request, context in try await room(nil, .ok, request, context) }
        book.on(.stepOperation, use: step)
    }

    private func list(
        _ fault: String?,
        _ status: HTTPResponse.Status,
        _ request: Request,
        _ context: ConsoleContext
    ) async throws -> Response {
        let reader = services.operationReader(renderer, context)
        let body = OperationsPage(
            try await services.operations.store.operations(),
            unplaced: try await services.operations.store.seizures(of: nil).filter { $0.standing == .current },
            canRun: context.may(.runOperations),
            fault: fault,
            reader
        )
        return try renderer.page(
            "Operations/operations",
            title: reader.words("operations.title"),
            place: .operations,
            body: body,
            request,
            context,
            status: status
        )
    }

    private func place(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        guard let id = context.form["seizure"], let code = context.form["operation"],
            let operation = try await services.operations.store.operation(code), operation.state != .closed
        else { throw ConsoleError.notFound }
        try services.requirePart(in: operation, context)
        try await services.operations.store.change(seizure: id, by: try context.actor) { seizure in
            guard seizure.operation == nil else { throw OperationError.changedMeanwhile(code) }
            seizure.operation = code
        }
        try await services.operations.changed()
        return Answer.seeOther(ConsolePath.operation(code).text(notice: .seizurePlaced))
    }

    private func room(
        _ fault: String?,
        _ status: HTTPResponse.Status,
        _ request: Request,
        _ context: ConsoleContext
    ) async throws -> Response {
        let operation = try await services.operation(context)
        let reader = services.operationReader(renderer, context)
        let officer = try context.officer
        let person = OfficerDesk.Person(login: try context.actor, name: officer.name, office: officer.office)
        let store = services.operations.store
        var inspections = 0
        if let period = operation.plan.period, period.lowerBound <= reader.today {
            let days = period.lowerBound...min(reader.today, period.upperBound)
            inspections = try await services.operations.inspections(days)
        }
        let body = OperationRoomPage(
            operation,
            seizures: try await store.seizures(of: operation.code),
            reports: try await store.reports(of: operation.code),
            partnerReports: operation.includes(officer.office)
                ? try await services.operations.partnerReports(of: operation, for: person) : [],
            warnings: try await services.operations.warnings(of: operation),
            inspections: inspections,
            isGate: services.operations.surroundings.isGate,
            now: services.now(),
            login: try context.actor,
            canRun: context.may(.runOperations),
            canRead: context.may(.seeMessages),
            fault: fault,
            reader
        )
        return try renderer.page(
            "Operations/room",
            title: operation.plan.name[context.language],
            place: .operations,
            body: body,
            request,
            context,
            status: status
        )
    }

    private func step(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        var operation = try await services.ownOperation(context)
        let known = operation.revision
        let (login, now) = (try context.actor, services.now())
        let reason = String((context.form["reason"] ?? "").prefix(2_000))
        do {
            guard context.form["revision"].flatMap({ Int($0) }) == known else {
                throw OperationError.changedMeanwhile(operation.code)
            }
            switch context.form["step"] {
            case "start": try operation.start(by: login, at: now)
            case "evaluate": try operation.evaluate(by: login, at: now)
            case "propose": try operation.proposeClosing(by: login, at: now, reason: reason)
            case "close": try operation.answerClosing(true, by: login, at: now)
            case "refuse": try operation.answerClosing(false, by: login, at: now, reason: reason)
            default: throw ConsoleError.malformed("step")
            }
            try await services.operations.store.save(operation, known: known, by: login)
        } catch let error as OperationError {
            let fault = Fault(operation: error)
            let text = renderer.words(context)("error.\(fault.code).advice", fault.values)
            return try await room(text, fault.status, request, context)
        }
        try await services.operations.changed()
        return Answer.seeOther(ConsolePath.operation(operation.code).text(notice: .operationStepped))
    }
}
