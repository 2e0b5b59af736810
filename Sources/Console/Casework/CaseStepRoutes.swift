//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Customs
import Hummingbird
import Officers

/// Steps in the life of a case. A refusal shows the case again with what stands in the way, and who comes second is
/// shown what changed.
///
/// | route | who |
/// |---|---|
/// | `POST /cases/:case/describe`, `…/stage`, `…/assign`, `…/remark`, `…/closing`, `…/split` | who may write cases |
/// | `POST /cases/:case/closing/approve`, `…/closing/return`, `…/merge` | who may agree |
struct CaseStepRoutes: Sendable {
    let services: ConsoleServices
    let renderer: PageRenderer
    let cases: CaseRoutes

    func enter(into book: inout RouteBook) {
        step(.describeCase, .caseSaved, &book) { desk, number, seen, form in
            try await desk.describe(number, seen: seen, title: form["title"] ?? "", summary: form.raw("summary"))
        }
        step(.moveCase, .caseMoved, &book) { desk, number, seen, form in
            guard let stage = form["stage"].flatMap(CaseStage.init) else { throw CaseError.missing(.stage) }
            return try await desk.move(number, seen: seen, to: stage, remark: form["remark"] ?? "")
        }
        step(.assignCase, .caseSaved, &book) { desk, number, seen, form in
            let due = try Self.day(form["due"], .due)
            let file = try await desk.assign(number, seen: seen, to: form["assignee"])
            return try await desk.setDue(number, seen: file.revision, due)
        }
        step(.remarkCase, .caseSaved, &book) { desk, number, _, form in
            try await desk.remark(number, form.raw("remark"))
        }
        step(.proposeCaseClosing, .caseClosingProposed, &book) { desk, number, seen, form in
            guard let outcome = form["outcome"].flatMap(CaseOutcome.init) else { throw CaseError.missing(.outcome) }
            return try await desk.proposeClosing(
                number,
                seen: seen,
                as: outcome,
                reason: form.raw("reason"),
                effective: try Self.day(form["effective"], .effective)
            )
        }
        step(.approveCaseClosing, .caseClosed, &book) { desk, number, seen, _ in
            try await desk.approveClosing(number, seen: seen)
        }
        step(.returnCaseClosing, .caseReturned, &book) { desk, number, seen, form in
            try await desk.returnClosing(number, seen: seen, reason: form.raw("reason"))
        }
        step(.mergeCase, .caseMerged, &book) { desk, number, seen, form in
            guard let target = form["target"].flatMap({ CaseNumber($0.uppercased()) }) else {
                throw CaseError.malformed(.target)
            }
            return try await desk.merge(number, seen: seen, into: target, reason: form.raw("reason"))
        }
        step(.splitCase, .caseSplit, &book) { desk, number, seen, form in
            try await desk.split(
                number,
                seen: seen,
                lines: Set(form.all("lines")),
                key: String((form["key"] ?? "").prefix(64)),
                title: form["title"] ?? "",
                reason: form.raw("reason")
            )
        }
    }

    static func day(_ text: String?, _ field: CaseField) throws(CaseError) -> CalendarDate? {
        guard let text else { return nil }
        guard let day = CalendarDate(iso8601: text) else { throw .malformed(field) }
        return day
    }

    private func step(
        _ route: ConsoleRoute,
        _ notice: Notice,
        _ book: inout RouteBook,
        _ take: @escaping @Sendable (CaseDesk, CaseNumber, Int, FormFields) async throws -> Case
    ) {
        book.on(route) { request, context in
            let number = try cases.number(context)
            let desk = try services.caseDesk(context)
            let seen = context.form["seen"].flatMap { Int($0) } ?? 0
            do {
                let file = try await take(desk, number, seen, context.form)
                return Answer.seeOther(ConsolePath.caseFile(file.number.text).text(notice: notice))
            } catch let error as CaseError {
                return try await refused(error, number, seen: seen, request, context)
            }
        }
    }

    /// The case again, with what stands in the way.
    func refused(
        _ error: CaseError,
        _ number: CaseNumber,
        seen: Int,
        _ request: Request,
        _ context: ConsoleContext
    ) async throws -> Response {
        let fault = Fault(casework: error)
        guard fault.status != .notFound else { throw error }
        var note = CasePageNote(fault: CaseFaultText.of(error, renderer.words(context)))
        if case .stale = error {
            note.changes = (try? await services.caseDesk(context).changes(in: number, since: seen)) ?? []
        }
        return try await cases.page(number, note, fault.status, request, context)
    }
}
