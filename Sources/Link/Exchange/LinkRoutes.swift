//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
import Exchange
package import Hummingbird
import MerkleLog
import NIOCore

/// What a partner may ask of this node over the link.
///
/// | | | |
/// |---|---|---|
/// | GET | `/link/v1/standing` | how far we stand, signed |
/// | POST | `/link/v1/push` | the partner's envelopes; answers as above |
/// | GET | `/link/v1/pull?after=N` | our envelopes after a number |
/// | POST | `/link/v1/cosigned` | our checkpoint with the partner's cosignature |
/// | GET, POST | `/link/v1/cards` | key cards of offices |
/// | GET, POST | `/link/v1/revocations` | revocation lists |
/// | GET | `/link/v1/log/checkpoint`, `/link/v1/log/tile/…` | our log for this partner |
/// | GET | `/link/v1/attachments/ID?offset=N` | a piece of a sealed attachment |
package struct LinkRoutes: Sendable {
    private let service: any LinkService
    private let places = LinkPlaces()

    package init(_ service: any LinkService) {
        self.service = service
    }

    package var router: Router<LinkContext> {
        let router = Router(context: LinkContext.self)
        router.get(.init(LinkPath.standing), use: standing)
        router.post(.init(LinkPath.push), use: push)
        router.get(.init(LinkPath.pull), use: pull)
        router.post(.init(LinkPath.cosigned), use: cosigned)
        router.get(.init(LinkPath.cards), use: cards)
        router.post(.init(LinkPath.cards), use: takeCards)
        router.get(.init(LinkPath.revocations), use: revocations)
        router.post(.init(LinkPath.revocations), use: takeRevocations)
        router.get(.init(LinkPath.log + "/checkpoint"), use: checkpoint)
        router.get(.init(LinkPath.log + "/tile/**"), use: tile)
        router.get(.init(LinkPath.attachments + "/:id"), use: attachment)
        return router
    }

    /// - Parameter judged: whether the partner's revocation list must be fresh; only lists themselves pass without.
    private func link(_ context: LinkContext, judged: Bool = true) async throws -> PartnerLink {
        guard let link = await service.link(with: context.partner) else { throw HTTPError(.forbidden) }
        if judged, await !service.hasFreshRevocations(of: context.partner) {
            throw HTTPError(.forbidden, message: "send the newest revocation list first")
        }
        return link
    }

    @Sendable
    private func standing(_ request: Request, _ context: LinkContext) async throws -> Response {
        try Self.answer(await link(context).standing())
    }

    @Sendable
    private func push(_ request: Request, _ context: LinkContext) async throws -> Response {
        let link = try await link(context)
        guard try await service.takesMore(from: context.partner) else {
            return Self.later
        }
        guard let place = places.place(.incoming, of: context.partner) else { return Self.later }
        defer { withExtendedLifetime(place) {} }
        let body = try await request.body.collect(upTo: LinkPath.mostPush)
        do {
            let answer = try await link.take(LinkLines.lines(body))
            await service.arrived(from: context.partner)
            return try Self.answer(answer)
        } catch let ExchangeStoreError.contradiction(alarm) {
            return Self.fault(.conflict, alarm.kind.rawValue)
        } catch let ExchangeStoreError.notActive(_, state) {
            return Self.fault(.serviceUnavailable, state.rawValue)
        } catch ExchangeStoreError.diskFull {
            return Self.fault(.init(code: 507), "disk_full")
        }
    }

    @Sendable
    private func pull(_ request: Request, _ context: LinkContext) async throws -> Response {
        _ = try await link(context)
        guard let after = request.uri.queryParameters["after"].flatMap({ Int64($0) }), after >= 0 else {
            throw HTTPError(.badRequest)
        }
        guard let place = places.place(.outgoing, of: context.partner) else { return Self.later }
        let lines = try await service.outbox(of: context.partner, after: after)
        return Self.piece(LinkLines.encode(lines), LinkLines.mediaType, place)
    }

    @Sendable
    private func cosigned(_ request: Request, _ context: LinkContext) async throws -> Response {
        let link = try await link(context)
        guard let place = places.place(.incoming, of: context.partner) else { return Self.later }
        defer { withExtendedLifetime(place) {} }
        let body = try await request.body.collect(upTo: LinkPath.mostOther)
        do {
            try await link.takeCosigned(String(buffer: body))
        } catch is ReceiptFault {
            throw HTTPError(.unprocessableContent)
        }
        return Response(status: .noContent)
    }

    @Sendable
    private func cards(_ request: Request, _ context: LinkContext) async throws -> Response {
        _ = try await link(context)
        let cards = try await service.cards()
        return Self.json(.array(cards.map { .string($0) }))
    }

    @Sendable
    private func takeCards(_ request: Request, _ context: LinkContext) async throws -> Response {
        _ = try await link(context)
        guard let place = places.place(.incoming, of: context.partner) else { return Self.later }
        defer { withExtendedLifetime(place) {} }
        let body = try await request.body.collect(upTo: LinkPath.mostOther)
        guard let elements = (try? JSONReader.read(Array(buffer: body)))?.elements else {
            throw HTTPError(.unprocessableContent)
        }
        try await service.take(cards: elements.compactMap(\.text), from: context.partner)
        return Response(status: .noContent)
    }

    @Sendable
    private func revocations(_ request: Request, _ context: LinkContext) async throws -> Response {
        _ = try await link(context, judged: false)
        guard let list = try await service.revocations() else { throw HTTPError(.notFound) }
        return Self.plain(list)
    }

    @Sendable
    private func takeRevocations(_ request: Request, _ context: LinkContext) async throws -> Response {
        _ = try await link(context, judged: false)
        guard let place = places.place(.incoming, of: context.partner) else { return Self.later }
        defer { withExtendedLifetime(place) {} }
        let body = try await request.body.collect(upTo: LinkPath.mostOther)
        try await service.take(revocations: String(buffer: body), from: context.partner)
        return Response(status: .noContent)
    }

    @Sendable
    private func checkpoint(_ request: Request, _ context: LinkContext) async throws -> Response {
        Self.plain(try await link(context).standing().receipt)
    }

    @Sendable
    private func tile(_ request: Request, _ context: LinkContext) async throws -> Response {
        _ = try await link(context)
        let path = String(request.uri.path.dropFirst(LinkPath.log.count + 1))
        guard let tile = LogTile(path: path), tile.index < 1 << 40 else { throw HTTPError(.notFound) }
        let log = LogName.own(partner: context.partner)
        let body: ByteBuffer
        if let level = tile.level {
            let hashes = try await service.logs.tile(log, level: level, index: tile.index)
            guard hashes.count >= tile.count else { throw HTTPError(.notFound) }
            body = ByteBuffer(bytes: hashes.prefix(tile.count).flatMap(\.bytes))
        } else {
            let first = tile.index * LogTile.width
            let entries = try await service.logs.entries(log, first..<first + tile.count)
            guard entries.count == tile.count else { throw HTTPError(.notFound) }
            body = EntryTile.encode(entries)
        }
        return Response(
            status: .ok,
            headers: [.contentType: "application/octet-stream"],
            body: .init(byteBuffer: body)
        )
    }

    @Sendable
    private func attachment(_ request: Request, _ context: LinkContext) async throws -> Response {
        _ = try await link(context)
        let id = try context.parameters.require("id")
        let offset = request.uri.queryParameters["offset"].flatMap { Int64($0) } ?? 0
        guard let place = places.place(.outgoing, of: context.partner) else { return Self.later }
        guard MessageID.isValid(id), offset >= 0,
            let bytes = try await service.attachment(id, for: context.partner, offset: offset, length: 4 << 20)
        else { throw HTTPError(.notFound) }
        return Self.piece(ByteBuffer(bytes: bytes), "application/octet-stream", place)
    }

    private static func answer(_ answer: LinkAnswer) throws -> Response { json(answer.json) }

    private static func json(_ value: JSONValue, status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status,
            headers: [.contentType: "application/json"],
            body: .init(byteBuffer: ByteBuffer(bytes: value.canonical))
        )
    }

    private static func plain(_ text: String) -> Response {
        Response(
            status: .ok,
            headers: [.contentType: "text/plain; charset=utf-8"],
            body: .init(byteBuffer: ByteBuffer(string: text))
        )
    }

    /// A large body; its place is free when the partner has taken it.
    private static func piece(_ body: ByteBuffer, _ mediaType: String, _ place: LinkPlaces.Place) -> Response {
        Response(
            status: .ok,
            headers: [.contentType: mediaType],
            body: ResponseBody(contentLength: body.readableBytes) { writer in
                defer { withExtendedLifetime(place) {} }
                try await writer.write(body)
                try await writer.finish(nil)
            }
        )
    }

    private static var later: Response {
        var answer = fault(.tooManyRequests, "later")
        answer.headers[.retryAfter] = "5"
        return answer
    }

    private static func fault(_ status: HTTPResponse.Status, _ word: String) -> Response {
        json(.object(["fault": .string(word)]), status: status)
    }
}
