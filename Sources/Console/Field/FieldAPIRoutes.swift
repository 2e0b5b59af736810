//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Custody
import Customs
import Evidence
import Hummingbird
import Officers

/// What the page for an officer with a phone asks and sends. Every call may be repeated: a draft opens one case, a
/// photo is received once.
///
/// | route | who |
/// |---|---|
/// | `GET /api/v1/field/session` | who may write cases: who that is, and the token that sending needs |
/// | `POST /api/v1/field/drafts` | the same: one draft becomes one case |
/// | `POST /api/v1/field/drafts/:draft/photos/:photo` | who opened the case from the draft |
struct FieldAPIRoutes: Sendable {
    let services: ConsoleServices
    let renderer: PageRenderer
    let room: EvidenceRoom

    func enter(into book: inout RouteBook) {
        book.on(.apiFieldSession, use: session)
        book.on(.apiFieldDraft, use: draft)
        book.on(.apiFieldPhoto, use: photo)
    }

    private struct Session: Encodable {
        let login: String
        let name: String
        let csrf: String
    }

    private struct Opened: Encodable {
        let number: String
        let path: String
        let evidence: String
        /// Ids of photos that were received before.
        let photos: [String]

        enum CodingKeys: String, CodingKey {
            case number = "case"
            case path
            case evidence
            case photos
        }
    }

    private struct Received: Encodable {
        let photo: String
        let sha256: String
    }

    private func session(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let officer = try context.officer
        return try Answer.json(
            Session(
                login: officer.login,
                name: officer.name,
                // A program's bearer needs none, and gets none.
                csrf: context.identity?.carrier == .browser ? context.csrfToken : ""
            )
        )
    }

    private func draft(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let draft = try await APIBody.json(FieldDraft.self, request)
        let officer = try context.officer
        // Another officer may have signed in on the same phone between one tap and the next.
        guard draft.officer == officer.login else { throw FieldReportError.otherOfficer }
        let report = try draft.report(gates: services.settings.places.allGates)
        let cases = try services.requireCases()
        let office = try await cases.opening(from: report.origin, office: nil, by: officer).office
        let (file, isNew) = try await services.caseDesk(context).open(
            report,
            title: FieldTitle.of(report, services.caseReader(renderer, context)),
            office: office
        )
        let number = file.number.text
        let photos = try await services.evidence?.store.record(of: number).photos ?? []
        return try Answer.json(
            Opened(
                number: number,
                path: ConsolePath.caseFile(number).text,
                evidence: ConsolePath.evidence(number).text,
                photos: photos.filter { $0.draft == report.id }.map(\.id)
            ),
            status: isNew ? .created : .ok
        )
    }

    /// Everything that can be refused without the photo is refused before its first byte is read.
    private func photo(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        guard let id = FieldID(try context.segment("photo")), let draft = FieldID(try context.segment("draft")) else {
            throw ConsoleError.malformed("id")
        }
        let query = request.uri.queryParameters
        guard let announced = query.get("sha256").flatMap({ CustodyDigest(hexadecimal: String($0)) }) else {
            throw ConsoleError.malformed("sha256")
        }
        guard request.headers[.contentType] == "application/octet-stream" else {
            throw ConsoleError.unsupportedMediaType
        }
        if let length = request.headers[.contentLength].flatMap({ Int64($0) }), length > EvidenceShelf.largest {
            throw EvidenceError.fileTooLarge(limit: EvidenceShelf.largest)
        }
        let officer = try context.officer
        let evidence = try room.evidence
        let file = try await services.caseDesk(context).file(ofReport: draft.text)
        guard !file.isClosed else { throw CaseError.closed(file.number) }
        let content = try await receive(request, into: evidence.shelf, as: announced)
        let reader = services.caseReader(renderer, context)
        let now = services.now()
        let taken = query.get("taken_at", as: Int64.self).map { min(max($0, 0), now) } ?? now
        try await room.desk.receive(
            ReceivedPhoto(
                id: id.text,
                caseNumber: file.number.text,
                draft: draft.text,
                file: content,
                title: FieldTitle.ofPhoto(query.get("number", as: Int.self) ?? 1, file, by: officer, reader),
                takenAt: room.time(taken),
                place: FieldTitle.place(of: file, reader),
                sender: officer.login,
                receivedAt: now
            )
        )
        return try Answer.json(Received(photo: id.text, sha256: content.digest.hexadecimal))
    }

    private func receive(
        _ request: Request,
        into shelf: EvidenceShelf,
        as announced: CustodyDigest
    ) async throws -> EvidenceItem.File {
        var incoming = try shelf.begin()
        do {
            for try await chunk in request.body { try incoming.take(Array(chunk.readableBytesView)) }
            return try incoming.finish(as: announced)
        } catch {
            incoming.discard()
            throw error
        }
    }
}
