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
/// | `GET /cases/:case/evidence/pending/:transfer` | who may see evidence: those it names, and in cases open to them |
/// | `POST …/sign` | who may handle evidence: whose signature it waits for, with the password |
/// | `POST …/refuse` | the same, with a reason |
/// | `POST …/withdraw` | who prepared it |
struct PendingRoutes: Sendable {
    let room: EvidenceRoom

    func enter(into book: inout RouteBook) {
        book.on(.pendingTransfer) { request, context in try await page(fault: nil, .ok, request, context) }
        book.on(.signTransfer) { request, context in
            try await step(request, context, .transferSigned) { desk, number, id in
                let pen = try await room.pen(context.form.raw("password"), request, context)
                try await desk.sign(id, of: number, by: pen)
            }
        }
        book.on(.refuseTransfer) { request, context in
            try await step(request, context, .transferRefused) { desk, number, id in
                let reason = context.form["reason"] ?? ""
                try await desk.refuse(id, of: number, reason: reason, by: try context.officer.login)
            }
        }
        book.on(.withdrawTransfer) { request, context in
            try await step(request, context, .transferWithdrawn) { desk, number, id in
                try await desk.withdraw(id, of: number, by: try context.officer.login)
            }
        }
    }

    /// The transfer, for those it names and for who may see the case.
    private func pending(_ context: ConsoleContext) async throws -> (CustodyRecord, PendingTransfer) {
        let number = try context.segment("case")
        let id = try context.segment("transfer")
        let me = try context.officer
        let record = try await room.evidence.store.record(of: number)
        guard let pending = record.pending.first(where: { $0.transfer.id == id }) else {
            throw ConsoleError.notFound
        }
        if pending.awaits != me.login, pending.preparedBy != me.login { _ = try await room.caseNumber(context, .see) }
        return (record, pending)
    }

    private func step(
        _ request: Request,
        _ context: ConsoleContext,
        _ notice: Notice,
        _ take: (CustodyDesk, String, String) async throws -> Void
    ) async throws -> Response {
        let (record, pending) = try await pending(context)
        do {
            // Whose it is comes before the password.
            guard [pending.awaits, pending.preparedBy].contains(try context.officer.login) else {
                throw EvidenceError.notAwaited
            }
            try await take(try room.desk, record.caseNumber, pending.transfer.id)
        } catch {
            guard let fault = Fault(ofEvidence: error) else { throw error }
            let text = room.renderer.words(context)("error.\(fault.code).advice", fault.values)
            return try await page(fault: text, fault.status, request, context)
        }
        return Answer.seeOther(ConsolePath.evidenceWaiting.text(notice: notice))
    }

    private func page(
        fault: String?,
        _ status: HTTPResponse.Status,
        _ request: Request,
        _ context: ConsoleContext
    ) async throws -> Response {
        let (record, pending) = try await pending(context)
        let me = try context.officer
        let level = try await room.evidence.access.level(of: me, for: record.caseNumber)
        let say = EvidenceWords(words: room.renderer.words(context), format: room.renderer.format(context))
        let body = PendingPage(
            pending,
            in: record,
            me: me.login,
            mayHandle: context.may(.handleEvidence),
            seesCase: level > .none,
            fault: fault,
            say
        )
        return try room.renderer.page(
            "Evidence/pending",
            title: say.reason(pending.transfer.reason),
            place: .evidence,
            body: body,
            request,
            context,
            status: status
        )
    }
}
