//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
import Hummingbird
import Officers
import Operations

/// Files of papers and annexes: they stay at this node, and the book has their digests.
struct ConferenceFileRoutes: Sendable {
    let services: ConsoleServices
    let renderer: PageRenderer
    let shelf: UploadShelf
    let page: ConferencePageBuilder

    func enter(into book: inout RouteBook) {
        book.on(.uploadConferenceFile, use: upload)
        book.on(.conferenceFile, use: file)
    }

    private func upload(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let officer = try context.officer
        let desk = services.conferences.desk
        let conference = try await page.conference(context)
        guard page.belongs(context, to: conference) else { throw ConferenceError.notYourConference }
        let id = conference.id
        let isPaper = request.uri.queryParameters.get("kind") == "paper"
        let tab: ConferenceTab = isPaper ? .papers : .minutes
        let receiver = UploadReceiver(shelf: shelf, limit: services.settings.uploadLimit)
        let upload = try await receiver.receive(request, context, of: officer.id, now: services.now())
        guard let upload, let received = await shelf.file(upload, of: officer.id) else {
            throw ConferenceError.fault(.missing("file"))
        }
        let note: FileNote
        do {
            note = try services.conferences.files.keep(received.path, name: received.name)
            await shelf.remove(upload)
        } catch {
            await shelf.remove(upload)
            throw error
        }
        let person = ConferenceDesk.Person(
            login: officer.login,
            name: officer.name.isEmpty ? officer.login : officer.name,
            office: officer.office
        )
        // Called as the file is, until somebody gives it a title in both languages.
        let title = MinuteText(vi: note.name, zh: note.name)
        let content: ItemContent =
            isPaper
            ? .paper(
                ConferencePaper(title: title, theme: .mekongDragon, side: desk.side, author: person.name, file: note)
            ) : .annex(MinuteAnnex(title: title, file: note))
        try await desk.change(id, by: person) { conference, time in
            try conference.add(content, by: person.name, at: time)
        }
        let isDelivered = await services.conferences.deliver(id)
        return Answer.seeOther(
            ConsolePath.conference(id, tab).text(notice: isDelivered ? .fileKept : .bookWaits)
        )
    }

    private func file(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let conference = try await page.conference(context)
        guard let digest = ContentDigest(hexadecimal: try context.segment("file")),
            let note = conference.files.first(where: { $0.digest == digest }),
            let bytes = services.conferences.files.bytes(of: digest)
        else { throw ConsoleError.notFound }
        return Response(
            status: .ok,
            headers: [
                // What its sender calls it is not believed.
                .contentType: "application/octet-stream", .contentDisposition: CopyRoutes.disposition(note.name),
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
        )
    }
}

extension Conference {
    /// Files that the book speaks of; no other is handed out under its address.
    fileprivate var files: [FileNote] {
        let book = book
        return (book.items + book.gone).flatMap(\.versions).compactMap { version in
            switch version.content {
            case .annex(let annex): annex.file
            case .paper(let paper): paper.file
            default: nil
            }
        }
    }
}
