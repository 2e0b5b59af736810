//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Customs
import Hummingbird
import Officers

/// Persons and things of a case, who they are, whether they are the same as others, and what they ask to have
/// corrected.
///
/// | route | who |
/// |---|---|
/// | `POST /cases/:case/entities`, `…/entities/:entity/clear`, `…/matches`, `…/corrections` | who may write cases |
/// | `POST /cases/:case/names` | who may see names; the look is journalled |
/// | `POST /cases/:case/corrections/:correction` | who may agree, and did not register it |
/// | `POST /cases/:case/purge` | who may agree; the desk also asks for the right to see names |
struct CaseEntityRoutes: Sendable {
    let services: ConsoleServices
    let renderer: PageRenderer
    let cases: CaseRoutes
    let steps: CaseStepRoutes

    func enter(into book: inout RouteBook) {
        book.on(.caseNames, use: names)
        act(.addCaseEntity, .caseEntityAdded, &book) { desk, number, _, form in
            guard let kind = form["kind"].flatMap(EntityKind.init), let role = form["role"].flatMap(EntityRole.init)
            else { throw CaseError.missing(.entity) }
            try await desk.add(
                EntityDraft(
                    kind,
                    role,
                    name: form["name"] ?? "",
                    otherNames: Self.list(form["others"]),
                    identifiers: Self.list(form["identifiers"]),
                    address: form["address"].map { String($0.prefix(500)) },
                    phone: form["phone"].map { String($0.prefix(100)) },
                    nationality: form["nationality"].map { String($0.uppercased().prefix(2)) }
                ),
                to: number
            )
        }
        act(.clearCaseEntity, .caseSaved, &book) { desk, _, context, form in
            try await desk.clear(
                try context.segment("entity"),
                form["state"] != "restored",
                reason: form.raw("reason")
            )
        }
        act(.judgeCaseMatch, .caseMatchJudged, &book) { desk, _, _, form in
            guard let state = form["state"].flatMap(EntityMatch.State.init) else { throw CaseError.missing(.entity) }
            try await desk.judge(form["first"] ?? "", form["second"] ?? "", state)
        }
        act(.registerCorrection, .caseCorrectionRegistered, &book) { desk, number, _, form in
            guard let day = try CaseStepRoutes.day(form["received"], .correction) else {
                throw CaseError.missing(.correction)
            }
            try await desk.register(
                correctionOf: number,
                entity: form["entity"],
                request: form.raw("request"),
                receivedOn: day
            )
        }
        act(.decideCorrection, .caseCorrectionDecided, &book) { desk, _, context, form in
            guard let state = form["state"].flatMap(Correction.State.init) else { throw CaseError.missing(.outcome) }
            try await desk.decide(
                correction: try context.segment("correction"),
                state,
                reason: form.raw("reason")
            )
        }
        act(.purgeCaseNames, .caseNamesPurged, &book) { desk, number, _, form in
            try await desk.purge(number, entity: form["entity"], reason: form.raw("reason"))
        }
    }

    /// Entries separated by semicolons or lines.
    private static func list(_ text: String?) -> [String] {
        (text ?? "").split { ";\n".contains($0) }.map { String($0.prefix(300)).trimmedText }.filter { !$0.isEmpty }
    }

    private func names(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let number = try cases.number(context)
        do {
            let purpose = String((context.form["purpose"] ?? "").prefix(300))
            guard !purpose.isEmpty else { throw CaseError.missing(.reason) }
            let names = try await services.caseDesk(context).names(of: number, purpose: purpose)
            return try await cases.page(number, CasePageNote(names: names), .ok, request, context)
        } catch let error as CaseError {
            return try await steps.refused(error, number, seen: 0, request, context)
        }
    }

    private func act(
        _ route: ConsoleRoute,
        _ notice: Notice,
        _ book: inout RouteBook,
        _ take: @escaping @Sendable (CaseDesk, CaseNumber, ConsoleContext, FormFields) async throws -> Void
    ) {
        book.on(route) { request, context in
            let number = try cases.number(context)
            do {
                try await take(try services.caseDesk(context), number, context, context.form)
                return Answer.seeOther(ConsolePath.caseFile(number.text).text(notice: notice))
            } catch let error as CaseError {
                return try await steps.refused(error, number, seen: 0, request, context)
            }
        }
    }
}
