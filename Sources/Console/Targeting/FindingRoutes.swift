//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Hummingbird
import Officers
import Targeting

/// | route | who |
/// |---|---|
/// | `GET /declarations/:number/:item/finding` | may record findings |
/// | `POST /declarations/:number/:item/finding` | may record findings; over a recorded one: may correct them |
struct FindingRoutes: Sendable {
    let services: ConsoleServices
    let renderer: PageRenderer

    func enter(into book: inout RouteBook) {
        book.on(.findingForm, use: form)
        book.on(.recordFinding, use: record)
    }

    private func form(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let id = try LineParameters.line(context)
        let recorded = try await services.targetingStore.finding(of: id)
        let draft = recorded.map { FindingDraft($0.finding, renderer.format(context)) } ?? FindingDraft()
        return try await page(id, draft, recorded, fault: nil, .ok, request, context)
    }

    private func record(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let id = try LineParameters.line(context)
        let draft = FindingDraft(context.form)
        if draft.isCorrection, !context.may(.correctFinding) { throw ConsoleError.notAllowed }
        do {
            let finding = try draft.finding(of: id, at: services.now(), context.language)
            try await services.targetingStore.record(
                finding,
                by: try context.actor,
                correcting: draft.isCorrection
            )
        } catch let error as FindingError {
            return try await refused(error, id, draft, request, context)
        }
        let notice: Notice = draft.isCorrection ? .findingCorrected : .findingRecorded
        return Answer.seeOther(ConsolePath.declaration(id).text(notice: notice))
    }

    private func refused(
        _ error: FindingError,
        _ id: DeclarationLineID,
        _ draft: FindingDraft,
        _ request: Request,
        _ context: ConsoleContext
    ) async throws -> Response {
        if case .unknownLine = error { throw ConsoleError.notFound }
        let fault = Fault(finding: error)
        let text = renderer.words(context)("error.\(fault.code).advice", fault.values)
        let recorded = try await services.targetingStore.finding(of: id)
        return try await page(id, draft, recorded, fault: text, fault.status, request, context)
    }

    private func page(
        _ id: DeclarationLineID,
        _ draft: FindingDraft,
        _ recorded: RecordedFinding?,
        fault: String?,
        _ status: HTTPResponse.Status,
        _ request: Request,
        _ context: ConsoleContext
    ) async throws -> Response {
        let batch = try await services.targetingStore.declaration(id.declarationNo)
        guard let row = DeclarationItems(batch).row(of: id.itemNo) else { throw ConsoleError.notFound }
        let assessment = try await services.targetingStore.assessment(of: id)
        let words = renderer.words(context)
        let format = renderer.format(context)
        let body = FindingPage(
            id: id,
            batch: batch,
            row: row,
            draft: draft,
            recorded: recorded.map { FindingView($0, words, format, currency: services.settings.currency) },
            assessment: assessment.map { AssessmentView($0, words, format) },
            fault: fault,
            words: words,
            currency: services.settings.currency,
            canCorrect: context.may(.correctFinding)
        )
        return try renderer.page(
            "Targeting/finding",
            title: words(recorded == nil ? "finding.title" : "finding.title_correction"),
            place: .today,
            body: body,
            request,
            context,
            status: status
        )
    }
}
