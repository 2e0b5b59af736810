//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
import Exchange
import Foundation
import Hummingbird
import Officers

/// | route | who |
/// |---|---|
/// | `POST /api/v1/messages` | may write messages; from the own office |
/// | `GET /api/v1/messages` | may see messages; those of the own office |
/// | `GET /api/v1/messages/:message` | the same, where the handling allows an export |
struct MessageAPIRoutes: Sendable {
    struct Listed: Encodable, Sendable {
        let messages: [APIMessage]
        /// What `after` takes for the next page; left out on the last.
        let next: String?
    }

    let services: ConsoleServices

    private static let bodyLimit = 2 << 20
    private static let pageLimit = 200

    func enter(into book: inout RouteBook) {
        book.on(.apiPostMessage, use: post)
        book.on(.apiMessages, use: list)
        book.on(.apiMessage, use: message)
    }

    private func post(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let bytes = try await APIBody.bytes(request, types: ["application/json"], limit: Self.bodyLimit)
        guard let json = try? JSONReader.read(bytes) else { throw ConsoleError.malformed("JSON") }
        guard let from = json["from"]?.text else { throw MessageFault.missing("from") }
        guard let to = json["to"]?.text else { throw MessageFault.missing("to") }
        guard let content = json["message"] else { throw MessageFault.missing("message") }
        let exchange = try services.requireExchange()
        let id = try await exchange.desk(of: context).send(content, OfficePair(from: from, to: to))
        exchange.sent(from: from)
        var response = try Answer.json(["id": id], status: .created)
        response.headers[.location] = "/api/v1/messages/" + ConsolePath.segment(id)
        return response
    }

    private func list(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let query = request.uri.queryParameters
        let limit = query.get("limit", as: Int.self) ?? 50
        guard (1...Self.pageLimit).contains(limit) else { throw ConsoleError.malformed("limit") }
        var asked = MessageListQuery()
        guard let box = MessageListQuery.Box(rawValue: query.get("box") ?? "inbox"), box != .drafts else {
            throw ConsoleError.malformed("box")
        }
        asked.box = box
        if let after = query.get("after") {
            guard let time = Timestamp(after) else { throw ConsoleError.malformed("after") }
            asked.before = time.milliseconds
        }
        var filter = asked.filter
        filter.limit = limit + 1
        let letters = try await services.requireExchange().desk(of: context).letters(filter)
        let shown = letters.prefix(limit)
        return try Answer.json(
            Listed(
                messages: shown.map { APIMessage($0) },
                next: letters.count > limit && box != .due ? shown.last?.sent.text : nil
            )
        )
    }

    /// The content is a copy that leaves the desk, so it is noted, and refused where the originator has not allowed it.
    private func message(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let id = try context.segment("message")
        let read = try await services.requireExchange().desk(of: context).copy(id, to: .file, target: "API")
        let facts = try JSONReader.read(Array(JSONEncoder().encode(APIMessage(read.letter))))
        var members = facts.members ?? [:]
        members["message"] = read.raw
        return Response(
            status: .ok,
            headers: [.contentType: "application/json"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: JSONValue.object(members).canonical))
        )
    }
}
