//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
package import Exchange
import HTTPTypes
import MerkleLog
import NIOCore

/// What this node asks of a partner over the link.
package struct PartnerCall: Sendable {
    private let client: LinkClient

    package init(_ client: LinkClient) {
        self.client = client
    }

    package func standing() async throws -> LinkAnswer {
        try await answer(LinkRequest(.get, LinkPath.standing, timeout: .seconds(15)))
    }

    package func push(_ lines: [OutgoingLine]) async throws -> LinkAnswer {
        try await answer(
            LinkRequest(
                .post,
                LinkPath.push,
                headers: [.contentType: LinkLines.mediaType],
                body: .bytes(LinkLines.encode(lines)),
                timeout: .seconds(60)
            )
        )
    }

    /// The partner's envelopes after a number, as lines.
    package func pull(after sequence: Int64) async throws -> [[UInt8]] {
        let body = try await body(
            LinkRequest(.get, LinkPath.pull + "?after=\(sequence)", timeout: .seconds(60)),
            upTo: LinkPath.mostPush
        )
        return LinkLines.lines(body)
    }

    /// Entries of the partner's log, tile by tile.
    ///
    /// - Parameter size: how many entries the log has at least.
    package func entries(_ range: Range<Int>, size: Int) async throws -> [Digest32] {
        var entries: [Digest32] = []
        for index in range.lowerBound / LogTile.width...(range.upperBound - 1) / LogTile.width {
            let first = index * LogTile.width
            guard let tile = LogTile(level: nil, index: index, count: min(LogTile.width, size - first)) else { break }
            let body = try await body(LinkRequest(.get, LinkPath.log + "/" + tile.path), upTo: LinkPath.mostOther)
            guard let some = EntryTile.decode(body), some.count == tile.count else {
                throw LinkError.protocolViolation("a tile that is none")
            }
            let wanted = range.clamped(to: first..<first + tile.count)
            entries += some[(wanted.lowerBound - first)..<(wanted.upperBound - first)]
        }
        return entries
    }

    package func cosigned(_ note: String) async throws {
        try await post(LinkPath.cosigned, ByteBuffer(string: note))
    }

    package func cards() async throws -> [String] {
        let body = try await body(LinkRequest(.get, LinkPath.cards), upTo: LinkPath.mostOther)
        guard let elements = (try? JSONReader.read(Array(buffer: body)))?.elements else {
            throw LinkError.protocolViolation("cards that are none")
        }
        return elements.compactMap(\.text)
    }

    package func give(cards: [String]) async throws {
        try await post(LinkPath.cards, ByteBuffer(bytes: JSONValue.array(cards.map { .string($0) }).canonical))
    }

    /// Nil where the partner has none.
    package func revocations() async throws -> String? {
        let response = try await client.send(LinkRequest(.get, LinkPath.revocations))
        guard response.status != .notFound else { return nil }
        let body = try await response.body.collect(upTo: LinkPath.mostOther)
        guard response.status == .ok else { throw PartnerRefusal(status: response.status.code, fault: "") }
        return String(buffer: body)
    }

    package func give(revocations: String) async throws {
        try await post(LinkPath.revocations, ByteBuffer(string: revocations))
    }

    /// A piece of a sealed attachment.
    package func attachment(_ id: String, offset: Int64) async throws -> [UInt8] {
        let path = LinkPath.attachments + "/\(id)?offset=\(offset)"
        let body = try await body(LinkRequest(.get, path, timeout: .seconds(120)), upTo: LinkPath.mostPush)
        return Array(buffer: body)
    }

    package func close() async { await client.close() }

    private func answer(_ request: LinkRequest) async throws -> LinkAnswer {
        let body = try await body(request, upTo: LinkPath.mostOther)
        guard let answer = LinkAnswer(Array(buffer: body)) else {
            throw LinkError.protocolViolation("an answer that is none")
        }
        return answer
    }

    private func post(_ path: String, _ body: ByteBuffer) async throws {
        _ = try await self.body(LinkRequest(.post, path, body: .bytes(body)), upTo: LinkPath.mostOther)
    }

    private func body(_ request: LinkRequest, upTo most: Int) async throws -> ByteBuffer {
        let response = try await client.send(request)
        let body = try await response.body.collect(upTo: most)
        guard response.status.kind == .successful else {
            let fault = (try? JSONReader.read(Array(buffer: body)))?["fault"]?.text ?? ""
            throw PartnerRefusal(status: response.status.code, fault: fault)
        }
        return body
    }
}

/// The partner answered, and refused.
package struct PartnerRefusal: Error, Hashable, Sendable {
    package let status: Int
    /// The word it gave, such as `halted`; empty where it gave none.
    package let fault: String

    /// Whether the line is well and the partner only has no room now.
    var asksForPause: Bool { status == 429 || status == 507 }
}
