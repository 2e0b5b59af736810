//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Custody
import Evidence
import Hummingbird
import Officers

/// Photos that came from phones, until somebody signs for them.
///
/// | route | who |
/// |---|---|
/// | `GET /cases/:case/evidence/photos/:photo` | who may see evidence, in cases open to them |
/// | `POST /cases/:case/evidence/photos` | who may handle evidence: one password for all that the form showed |
struct PhotoRoutes: Sendable {
    let room: EvidenceRoom

    func enter(into book: inout RouteBook) {
        book.on(.evidencePhoto, use: photo)
        book.on(.signPhotos, use: sign)
    }

    private func photo(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let number = try await room.caseNumber(context, .see)
        let id = try context.segment("photo")
        let record = try await room.evidence.store.record(of: number)
        guard let photo = record.photos.first(where: { $0.id == id }) else { throw ConsoleError.notFound }
        return try EvidenceRoutes.answer(
            photo.file,
            named: "\(number)-\(photo.id)",
            from: try room.evidence.shelf,
            request
        )
    }

    private func sign(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let number = try await room.caseNumber(context, .handle)
        let form = context.form
        do {
            let pen = try await room.pen(form.raw("password"), request, context)
            try await room.desk.takePhotos(Set(form.all("photo")), of: number, id: form["id"] ?? "", by: pen)
            return Answer.seeOther(ConsolePath.evidence(number).text(notice: .photosSigned))
        } catch {
            guard let fault = Fault(ofEvidence: error) else { throw error }
            let text = room.renderer.words(context)("error.\(fault.code).advice", fault.values)
            return try await EvidenceRoutes(room: room).list(
                fault: text,
                photosForm: form["id"],
                fault.status,
                request,
                context
            )
        }
    }
}
