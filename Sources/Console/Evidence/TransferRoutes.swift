//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Custody
import Evidence
import Hummingbird
import Officers

/// | route | who |
/// |---|---|
/// | `GET /cases/:case/evidence/transfers/new` | who may handle evidence, in cases open to them |
/// | `POST /cases/:case/evidence/transfers` | the same; signed with the password |
struct TransferRoutes: Sendable {
    let room: EvidenceRoom

    func enter(into book: inout RouteBook) {
        book.on(.newTransfer) { request, context in
            var fields = FormFields()
            fields.set("back", request.uri.queryParameters.get("back"))
            for item in request.uri.queryParameters.getAll("item") { fields.add("item", String(item)) }
            return try await form(TransferForm(fields), fault: nil, .ok, request, context)
        }
        book.on(.prepareTransfer, use: prepare)
    }

    private func prepare(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let number = try await room.caseNumber(context, .handle)
        let sent = TransferForm(context.form)
        do {
            let chain = try await room.evidence.store.record(of: number).chain()
            let wish = try await sent.handOver(chain) { try await room.colleague($0, context, number) }
            // What the form lacks is told before the password is asked for.
            guard !wish.lines.isEmpty else { throw EvidenceError.nothing }
            let pen = try await room.pen(sent.password, request, context)
            try await room.desk.handOver(wish, for: number, by: pen)
            return Answer.seeOther(ConsolePath.evidence(number).text(notice: .transferPrepared))
        } catch {
            guard let fault = Fault(ofEvidence: error) else { throw error }
            let text = room.renderer.words(context)("error.\(fault.code).advice", fault.values)
            return try await form(sent, fault: text, fault.status, request, context)
        }
    }

    private func form(
        _ form: TransferForm,
        fault: String?,
        _ status: HTTPResponse.Status,
        _ request: Request,
        _ context: ConsoleContext
    ) async throws -> Response {
        let number = try await room.caseNumber(context, .handle)
        let words = room.renderer.words(context)
        let me = try context.officer.login
        let record = try await room.evidence.store.record(of: number)
        let free = try record.chain().standings.filter {
            !$0.isEnded && record.waiting(with: $0.item.id) == nil
                && (form.isBack ? $0.holder?.login == nil : $0.holder?.login == me)
        }
        let colleagues = try await room.colleagues(context, number)
        let body = TransferFormPage(
            form,
            caseNumber: number,
            standings: free,
            colleagues: colleagues,
            fault: fault,
            EvidenceWords(words: words, format: room.renderer.format(context))
        )
        return try room.renderer.page(
            "Evidence/transfer",
            title: words(form.isBack ? "evidence.take_back" : "evidence.hand_over"),
            place: .evidence,
            body: body,
            request,
            context,
            status: status
        )
    }
}
