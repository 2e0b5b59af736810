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
/// | `GET /cases/:case/evidence/new` | who may handle evidence, in cases open to them |
/// | `POST /cases/:case/evidence` | the same; signed with the password |
struct TakingRoutes: Sendable {
    let room: EvidenceRoom

    func enter(into book: inout RouteBook) {
        book.on(.newEvidence) { request, context in
            try await form(EvidenceForm(FormFields()), fault: nil, .ok, request, context)
        }
        book.on(.takeEvidence, use: take)
    }

    private func take(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let number = try await room.caseNumber(context, .handle)
        var seen = EvidenceForm(FormFields())
        do {
            let receiver = EvidenceReceiver(shelf: try room.evidence.shelf) { form in
                try await room.pen(form.password, request, context)
            }
            let received = try await receiver.receive(request, context) { seen = $0 }
            let form = received.form
            let isDone = try await room.desk.take(
                try form.drafts(files: received.files, now: room.time(room.services.now())),
                for: number,
                id: form.id,
                witness: try await room.colleague(form.witness, context, number),
                note: form.note,
                by: received.pen
            )
            let notice: Notice = isDone ? .evidenceTaken : .transferPrepared
            return Answer.seeOther(ConsolePath.evidence(number).text(notice: notice))
        } catch {
            guard let fault = Fault(ofEvidence: error) else { throw error }
            let text = room.renderer.words(context)("error.\(fault.code).advice", fault.values)
            return try await form(seen, fault: text, fault.status, request, context)
        }
    }

    private func form(
        _ form: EvidenceForm,
        fault: String?,
        _ status: HTTPResponse.Status,
        _ request: Request,
        _ context: ConsoleContext
    ) async throws -> Response {
        let number = try await room.caseNumber(context, .handle)
        let words = room.renderer.words(context)
        let now = room.time(room.services.now())
        let body = TakingPage(
            caseNumber: number,
            listPath: ConsolePath.evidence(number).text,
            // A form that was sent keeps its id, so that sending it again is the same taking.
            id: form.id.isEmpty ? "t" + SecureRandom.token() : form.id,
            form: form,
            kinds: EvidenceItem.Kind.allCases.map {
                SelectChoice(
                    value: $0.rawValue,
                    label: words("evidence.kind." + $0.rawValue),
                    isChosen: $0 == (form.kind ?? .photo)
                )
            },
            colleagues: try await room.colleagues(context, number).map {
                SelectChoice(value: $0.login, label: "\($0.name) · \($0.login)", isChosen: $0.login == form.witness)
            },
            takenAt: form.takenAt.isEmpty ? String(now.text.prefix(16)) : form.takenAt,
            limit: Int(EvidenceShelf.largest),
            limitText: words("evidence.file_limit", ["limit": "\(EvidenceShelf.largest >> 20) MiB"]),
            tooLargeText: words("error.evidence-file-large.advice", ["limit": "\(EvidenceShelf.largest >> 20) MiB"]),
            script: room.renderer.assets.path("evidence.js"),
            fault: fault
        )
        return try room.renderer.page(
            "Evidence/new",
            title: words("evidence.new_title"),
            place: .evidence,
            body: body,
            request,
            context,
            status: status
        )
    }
}

/// The form for taking evidence.
struct TakingPage: Sendable {
    let caseNumber: String
    let listPath: String
    let id: String
    let form: EvidenceForm
    let kinds: [SelectChoice]
    let colleagues: [SelectChoice]
    let takenAt: String
    let limit: Int
    let limitText: String
    let tooLargeText: String
    let script: String?
    let fault: String?
}
