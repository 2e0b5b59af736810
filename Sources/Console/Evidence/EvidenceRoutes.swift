//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Custody
import Evidence
import Foundation
import Hummingbird
import Officers

/// | route | who |
/// |---|---|
/// | `GET /evidence/waiting` | who may see evidence: what waits for the own signature |
/// | `GET /cases/:case/evidence` | who may see evidence, in cases open to them |
/// | `GET /cases/:case/evidence/items/:item` | the same |
/// | `GET /cases/:case/evidence/items/:item/file` | the same |
/// | `POST /cases/:case/evidence/bundle` | who may export evidence |
struct EvidenceRoutes: Sendable {
    let room: EvidenceRoom

    private static let piece = 256 << 10

    func enter(into book: inout RouteBook) {
        book.on(.evidenceWaiting, use: waiting)
        book.on(.evidence) { request, context in try await list(fault: nil, .ok, request, context) }
        book.on(.evidenceItem, use: item)
        book.on(.evidenceFile, use: file)
        book.on(.exportEvidence, use: export)
    }

    private func say(_ context: ConsoleContext) -> EvidenceWords {
        EvidenceWords(words: room.renderer.words(context), format: room.renderer.format(context))
    }

    private func waiting(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let number = request.uri.queryParameters.get("case")?.trimmingCharacters(in: .whitespaces) ?? ""
        let me = try context.officer
        var fault: String?
        if !number.isEmpty {
            guard try await room.evidence.access.level(of: me, for: number) == .none else {
                return Answer.seeOther(ConsolePath.evidence(number).text)
            }
            fault = room.renderer.words(context)("evidence.no_case", ["case": number])
        }
        let pending = try await room.services.evidence?.store.waiting(for: me.login) ?? []
        let rows = pending.map { PendingRow($0, me: me.login, say(context)) }
        let body = EvidenceWaitingPage(waiting: rows, isEmpty: rows.isEmpty, caseNumber: number, fault: fault)
        return try room.renderer.page(
            "Evidence/waiting",
            title: room.renderer.words(context)("evidence.waiting_title"),
            place: .evidence,
            body: body,
            request,
            context
        )
    }

    /// The page of a case, with why a step was not taken.
    func list(
        fault: String?,
        photosForm: String? = nil,
        _ status: HTTPResponse.Status,
        _ request: Request,
        _ context: ConsoleContext
    ) async throws -> Response {
        let number = try await room.caseNumber(context, .see)
        let level = try await room.evidence.access.level(of: try context.officer, for: number)
        let record = try await room.evidence.store.record(of: number)
        let body = EvidenceListPage(
            record,
            try record.chain(),
            me: try context.officer.login,
            canHandle: level == .handle && context.may(.handleEvidence),
            canExport: context.may(.exportEvidence),
            photosForm: photosForm,
            fault: fault,
            say(context)
        )
        return try room.renderer.page(
            "Evidence/list",
            title: room.renderer.words(context)("evidence.title"),
            place: .evidence,
            body: body,
            request,
            context,
            status: status
        )
    }

    private func standing(_ context: ConsoleContext) async throws -> (CustodyRecord, CustodyChain.Standing) {
        let number = try await room.caseNumber(context, .see)
        let record = try await room.evidence.store.record(of: number)
        guard let standing = try record.chain()[try context.segment("item")] else { throw ConsoleError.notFound }
        return (record, standing)
    }

    private func item(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let (record, standing) = try await standing(context)
        let shelf = try room.evidence.shelf
        let body = EvidenceItemPage(
            standing,
            in: record,
            claims: standing.item.file.flatMap(shelf.claims),
            me: try context.officer.login,
            say(context)
        )
        return try room.renderer.page(
            "Evidence/item",
            title: standing.item.title,
            place: .evidence,
            body: body,
            request,
            context
        )
    }

    /// A file as it was taken. Nothing in it can do anything in a browser: its type is ours, and it stands in a sandbox.
    private func file(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let (record, standing) = try await standing(context)
        guard let file = standing.item.file else { throw ConsoleError.notFound }
        return try Self.answer(
            file,
            named: "\(record.caseNumber)-\(standing.item.id)",
            from: try room.evidence.shelf,
            request
        )
    }

    static func answer(
        _ file: EvidenceItem.File,
        named name: String,
        from shelf: EvidenceShelf,
        _ request: Request
    ) throws -> Response {
        guard let type = MediaType(rawValue: file.mediaType) else { throw ConsoleError.notFound }
        let input = try shelf.open(file.digest)
        let isInline = type.isShown && request.uri.queryParameters.get("download") == nil
        var response = stream(input, size: file.size, type: file.mediaType) { try? input.close() }
        response.headers[.contentDisposition] =
            (isInline ? "inline" : "attachment") + "; filename=\"\(name).\(type.fileExtension)\""
        response.headers[named: "Content-Security-Policy"] = "sandbox; default-src 'none'"
        return response
    }

    private func export(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let number = try await room.caseNumber(context, .see)
        let officer = try context.officer
        do {
            let writer = try await room.desk.export(
                number,
                office: room.organisation(of: officer),
                by: room.party(officer),
                seal: try await room.evidence.seal(),
                files: try room.evidence.shelf
            )
            // Written as a whole before the first byte goes out, so that a fault is a page and not half a bundle.
            let folder = URL(fileURLWithPath: room.services.settings.uploadFolder, isDirectory: true)
            let place = folder.appendingPathComponent(SecureRandom.token() + ".upload")
            guard
                FileManager.default.createFile(
                    atPath: place.path,
                    contents: nil,
                    attributes: [.posixPermissions: 0o600]
                )
            else { throw EvidenceError.shelf(reason: place.path) }
            var size: Int64 = 0
            let output = try FileHandle(forUpdating: place)
            // Gone by its name from now on, and from the disk when it is closed.
            try FileManager.default.removeItem(at: place)
            try writer.write { piece in
                try output.write(contentsOf: piece)
                size += Int64(piece.count)
            }
            try output.seek(toOffset: 0)
            var response = Self.stream(output, size: size, type: "application/zip") { try? output.close() }
            response.headers[.contentDisposition] = "attachment; filename=\"custody-\(number).zip\""
            return response
        } catch {
            guard let fault = Fault(ofEvidence: error) else { throw error }
            let text = room.renderer.words(context)("error.\(fault.code).advice", fault.values)
            return try await list(fault: text, fault.status, request, context)
        }
    }

    private static func stream(
        _ input: FileHandle,
        size: Int64,
        type: String,
        finally: @escaping @Sendable () -> Void
    ) -> Response {
        let body = ResponseBody(contentLength: Int(size)) { writer in
            defer { finally() }
            while let piece = try input.read(upToCount: piece), !piece.isEmpty {
                try await writer.write(ByteBuffer(bytes: piece))
            }
            try await writer.finish(nil)
        }
        return Response(status: .ok, headers: [.contentType: type], body: body)
    }
}
