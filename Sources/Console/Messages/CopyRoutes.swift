//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
import Exchange
import Hummingbird
import Officers

/// Content that leaves the desk, each time noted in the journal and only where the originator allows it.
///
/// | route | who |
/// |---|---|
/// | `POST /messages/:message/copy` | who may see messages, where the handling allows it |
/// | `POST /messages/:message/files/:file` | the same |
/// | `GET /messages/:message/proof.json` | who may see messages; says nothing of the content |
struct CopyRoutes: Sendable {
    let services: ConsoleServices
    let renderer: PageRenderer

    func enter(into book: inout RouteBook) {
        book.on(.copyMessage, use: copy)
        book.on(.messageFile, use: file)
        book.on(.messageProof, use: proof)
    }

    private func copy(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let id = try context.segment("message")
        switch context.form["act"] {
        case "print": return try await print(id, request, context)
        case "export": return try await export(id, context)
        default: throw ConsoleError.malformed("act")
        }
    }

    /// A page for paper, with who printed it and when.
    private func print(_ id: String, _ request: Request, _ context: ConsoleContext) async throws -> Response {
        let desk = try services.requireExchange().desk(of: context)
        let read = try await desk.copy(id, to: .printed)
        let reader = services.reader(renderer, context)
        let officer = try context.officer
        let body = PrintPage(
            head: MessageListPage.Row(read.letter, read, showsOwnOffice: true, reader),
            fromOffice: reader.office(read.letter.from),
            toOffice: reader.office(read.letter.to),
            sheet: MessageSheet(
                read.message,
                raw: read.raw,
                asked: [],
                files: FileRow.rows(of: read, try await desk.files(of: id), isAllowed: nil, reader),
                reader
            ),
            printed: reader.words(
                "messages.printed_by",
                ["name": officer.name, "when": reader.time(reader.now)]
            ),
            id: id,
            backPath: ConsolePath.message(id).text
        )
        return try renderer.page("Messages/print", title: body.head.subject, place: .none, body: body, request, context)
    }

    private func export(_ id: String, _ context: ConsoleContext) async throws -> Response {
        let exchange = try services.requireExchange()
        let desk = try exchange.desk(of: context)
        let read = try await desk.copy(id, to: .file)
        var members: [String: JSONValue] = ["id": .string(id), "message": read.raw]
        // A message of the last minute has no proof yet; what it says can be had all the same.
        if let proof = try? await exchange.proof(of: read.letter, withContent: true) { members["proof"] = proof.json }
        return Self.file(.object(members), name: "message-\(id).json")
    }

    private func proof(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let id = try context.segment("message")
        let exchange = try services.requireExchange()
        let letter = try await exchange.desk(of: context).letter(id)
        return Self.file(try await exchange.proof(of: letter, withContent: false).json, name: "proof-\(id).json")
    }

    /// A file that came with a message, opened chunk by chunk as it goes out.
    private func file(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let id = try context.segment("message")
        let exchange = try services.requireExchange()
        let note = try await exchange.desk(of: context).copy(id, file: try context.segment("file"))
        let opened = try OpenedFile(exchange.attachments.url(of: note.id), as: note)
        return Response(
            status: .ok,
            headers: [
                // What its sender calls it is not believed.
                .contentType: "application/octet-stream", .contentDisposition: Self.disposition(note.name),
            ],
            body: ResponseBody(contentLength: Int(note.size)) { writer in
                var file = opened
                while let piece = try file.next() { try await writer.write(ByteBuffer(bytes: piece)) }
                try await writer.finish(nil)
            }
        )
    }

    /// Both ways to write a name (RFC 6266): letters beyond ASCII stand in the second.
    static func disposition(_ name: String) -> String {
        let plain = name.unicodeScalars.map { scalar in
            scalar.isASCII && scalar.value >= 0x20 && !"\"\\/%".unicodeScalars.contains(scalar)
                ? String(scalar) : "_"
        }.joined()
        return "attachment; filename=\"\(plain)\"; filename*=UTF-8''" + ConsolePath.segment(name)
    }

    static func file(_ json: JSONValue, name: String) -> Response {
        Response(
            status: .ok,
            headers: [
                .contentType: "application/json", .contentDisposition: "attachment; filename=\"\(name)\"",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: json.canonical))
        )
    }
}

/// A message on paper.
struct PrintPage: Sendable {
    let head: MessageListPage.Row
    let fromOffice: String
    let toOffice: String
    let sheet: MessageSheet
    let printed: String
    let id: String
    let backPath: String
}
