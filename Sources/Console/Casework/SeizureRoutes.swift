//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Customs
import Hummingbird
import Officers

/// The form of a seizure record: shown, checked while it is typed, saved.
///
/// | route | who |
/// |---|---|
/// | `GET`, `POST /cases/:case/seizure`, `POST /cases/:case/seizure/check` | who may write cases |
struct SeizureRoutes: Sendable {
    let services: ConsoleServices
    let renderer: PageRenderer
    let cases: CaseRoutes

    private struct Checked: Encodable {
        let faults: [SeizureFaultView]
    }

    func enter(into book: inout RouteBook) {
        book.on(.seizureForm, use: form)
        book.on(.saveSeizure, use: save)
        book.on(.checkSeizure, use: check)
    }

    private func form(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let file = try await services.caseDesk(context).file(try cases.number(context))
        let fields = SeizureForm(file.seizure, language: context.language).fields
        return try await page(file, fields, [], nil, .ok, request, context)
    }

    private func check(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let file = try await services.caseDesk(context).file(try cases.number(context))
        let (_, faults) = try await read(file, context)
        return try Answer.json(Checked(faults: faults))
    }

    /// Saves what is whole. What is incomplete or doubtful is shown first and saved when the officer says so again:
    /// a record is kept as it was found, and completed later.
    private func save(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let desk = try services.caseDesk(context)
        let form = context.form
        let seen = form["seen"].flatMap { Int($0) } ?? 0
        let file = try await desk.file(try cases.number(context))
        if form["add"] != nil || form["remove"] != nil {
            var fields = form
            if let row = form["remove"] { fields.remove(below: row) }
            return try await page(file, fields, [], nil, .ok, request, context)
        }
        let (reading, faults) = try await read(file, context)
        guard reading.isWhole, form["anyway"] == "yes" || !faults.contains(where: \.isError) else {
            return try await page(
                file,
                form,
                faults,
                nil,
                .unprocessableContent,
                canSaveAnyway: reading.isWhole,
                request,
                context
            )
        }
        do {
            let day = try CaseStepRoutes.day(form["effective"], .effective)
            try await desk.record(file.number, seen: seen, reading.record, effective: day)
        } catch let error as CaseError {
            let fault = Fault(casework: error)
            guard fault.status != .notFound else { throw error }
            var changes: [FieldChange] = []
            if case .stale = error { changes = (try? await desk.changes(in: file.number, since: seen)) ?? [] }
            return try await page(
                file,
                form,
                faults,
                CaseFaultText.of(error, renderer.words(context)),
                fault.status,
                changes: changes,
                request,
                context
            )
        }
        return Answer.seeOther(ConsolePath.caseFile(file.number.text).text(notice: .seizureSaved))
    }

    private func read(
        _ file: Case,
        _ context: ConsoleContext
    ) async throws -> (SeizureReading, [SeizureFaultView]) {
        let time = services.now() * 1_000
        let reading = SeizureForm(context.form, language: context.language).reading {
            UUIDv7.make(milliseconds: time)
        }
        let surroundings = try await services.requireCases().context(of: file, reading.record)
        let words = renderer.words(context)
        let format = renderer.format(context)
        let faults = reading.faults(in: surroundings).map {
            SeizureFaultView($0, words: words, format: format, places: services.settings.places)
        }
        return (reading, faults)
    }

    private func page(
        _ file: Case,
        _ fields: FormFields,
        _ faults: [SeizureFaultView],
        _ fault: String?,
        _ status: HTTPResponse.Status,
        canSaveAnyway: Bool = false,
        changes: [FieldChange] = [],
        _ request: Request,
        _ context: ConsoleContext
    ) async throws -> Response {
        let desk = try services.caseDesk(context)
        let subject = SeizureFormPage.Subject(
            number: file.number.text,
            title: file.title,
            // After a conflict the officer has seen what changed, and saves on that.
            seen: changes.isEmpty ? fields["seen"].flatMap { Int($0) } ?? file.revision : file.revision,
            isAmendment: !file.seizure.isEmpty,
            effective: desk.today,
            today: desk.today,
            gates: services.settings.places.gates(context.language)
        )
        let body = SeizureFormPage(
            fields,
            subject,
            faults: faults,
            fault: fault,
            canSaveAnyway: canSaveAnyway,
            changes: changes,
            script: renderer.assets.path("seizure.js"),
            services.caseReader(renderer, context)
        )
        return try renderer.page(
            "Casework/seizure",
            title: renderer.words(context)("case.seizure_title"),
            place: .cases,
            body: body,
            request,
            context,
            status: status
        )
    }
}
