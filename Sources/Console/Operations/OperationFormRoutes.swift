//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Hummingbird
import Officers
import Operations

/// Planning an operation, and changing its plan.
///
/// | route | who |
/// |---|---|
/// | `GET`, `POST /operations/new` | who runs operations |
/// | `GET`, `POST /operations/:operation/edit` | who runs operations; a closed one never changes |
struct OperationFormRoutes: Sendable {
    let services: ConsoleServices
    let renderer: PageRenderer

    private var zone: Int16 { services.settings.timeZoneOffset }

    func enter(into book: inout RouteBook) {
        book.on(.newOperation) { request, context in
            try page(OperationForm(FormFields()), revision: 0, request, context)
        }
        book.on(.addOperation, use: add)
        book.on(.editOperation) { request, context in
            let operation = try await services.ownOperation(context)
            return try page(OperationForm(operation, zone: zone), revision: operation.revision, request, context)
        }
        book.on(.saveOperation, use: save)
    }

    private func add(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let form = OperationForm(context.form)
        return try await keep(form, revision: 0, request, context) { plan, officer in
            let operation = try JointOperation(
                code: form.code,
                plan,
                in: services.operations.surroundings,
                by: officer,
                at: services.now()
            )
            try services.requirePart(in: operation, context)
            return operation
        }
    }

    private func save(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let operation = try await services.ownOperation(context)
        var form = OperationForm(context.form)
        form.code = operation.code
        let known = context.form["revision"].flatMap { Int($0) } ?? 0
        return try await keep(form, revision: max(known, 1), request, context) { plan, officer in
            guard known == operation.revision else { throw OperationError.changedMeanwhile(operation.code) }
            var operation = operation
            try operation.change(plan, in: services.operations.surroundings, by: officer, at: services.now())
            return operation
        }
    }

    private func keep(
        _ form: OperationForm,
        revision: Int,
        _ request: Request,
        _ context: ConsoleContext,
        _ make: (OperationPlan, String) throws -> JointOperation
    ) async throws -> Response {
        let officer = try context.actor
        let (plan, unread) = form.plan(zone: zone)
        do {
            guard unread.isEmpty else { throw OperationError.faulty(unread) }
            let operation = try make(plan, officer)
            try await services.operations.store.save(operation, known: revision, by: officer)
        } catch OperationError.faulty(let faults) {
            return try page(form, revision: revision, faults: faults, status: .unprocessableContent, request, context)
        } catch let error as OperationError {
            let fault = Fault(operation: error)
            let text = renderer.words(context)("error.\(fault.code).advice", fault.values)
            return try page(form, revision: revision, fault: text, status: fault.status, request, context)
        }
        try await services.operations.changed()
        return Answer.seeOther(ConsolePath.operation(form.code).text(notice: .operationSaved))
    }

    private func page(
        _ form: OperationForm,
        revision: Int,
        fault: String? = nil,
        faults: [PlanFault] = [],
        status: HTTPResponse.Status = .ok,
        _ request: Request,
        _ context: ConsoleContext
    ) throws -> Response {
        let reader = services.operationReader(renderer, context)
        let places = services.settings.places
        return try renderer.page(
            "Operations/edit",
            title: revision == 0 ? reader.words("operations.new") : form.code,
            place: .operations,
            body: OperationFormPage(
                form,
                revision: revision,
                fault: fault,
                faults: faults,
                places: places,
                offices: places.allOffices,
                gates: places.allGates,
                reader
            ),
            request,
            context,
            status: status
        )
    }
}
