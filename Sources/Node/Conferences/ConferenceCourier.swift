//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
import Customs
package import Exchange
import Link
package import Operations
import Persistence

/// Carries what is written in books of conferences, and signatures of minutes, between a node and its partner as
/// messages of the two offices.
package actor ConferenceCourier {
    private let desk: ConferenceDesk
    private let exchange: NodeExchange

    package static let types: Set<MessageType> = [.minute, .minuteDraft]
    /// A message holds a megabyte; its operations, together with what is around them, stay well below.
    private static let mostBytes = 600_000
    private static let readAtOnce = 200

    package init(_ desk: ConferenceDesk, exchange: NodeExchange) {
        self.desk = desk
        self.exchange = exchange
    }

    /// Sends what waits in all books.
    package func deliver() async throws {
        for conference in try await desk.store.conferences() { try await deliver(conference.id) }
    }

    /// Sends what waits in one book: first what was written, then the signature over it. Sending something twice does
    /// no harm, so a crash between two steps repeats the step.
    package func deliver(_ id: String) async throws {
        var isSent = false
        while let conference = try await desk.store.conference(id) {
            let operations = Self.portion(of: conference.unsent)
            guard !operations.isEmpty else { break }
            try await send(operations, of: conference)
            let ids = operations.map(\.id)
            try await desk.store.update(id, by: "node") { $0.markSent(ids) }
            isSent = true
        }
        guard let conference = try await desk.store.conference(id), conference.unsent.isEmpty else { return }
        for signature in conference.unsentSignatures {
            try await send(signature, of: conference)
            try await desk.store.update(id, by: "node") { $0.markSent(signature: signature.id) }
            isSent = true
        }
        if isSent { exchange.outgoing.ring() }
    }

    private static func portion(of operations: [BookOperation]) -> [BookOperation] {
        var bytes = 0
        var portion: [BookOperation] = []
        for operation in operations.prefix(MinuteDraftBody.mostOperations) {
            bytes += operation.json.canonical.count
            if bytes > mostBytes, !portion.isEmpty { break }
            portion.append(operation)
        }
        return portion
    }

    private func send(_ operations: [BookOperation], of conference: Conference) async throws {
        let author = operations.last?.author ?? "–"
        let time = exchange.desk.now()
        let body = MinuteDraftBody(conference: conference.id, operations: operations.map(\.json))
        let message = Message(
            .minuteDraft,
            subject: Self.subject(of: conference),
            signOff: SignOff(draftedBy: author, approvedBy: author, approvedAt: time),
            body: .record(body.json)
        )
        try await exchange.desk.send(message, from: conference.office, to: conference.otherOffice, by: "node")
    }

    private func send(_ signature: MinuteSignature, of conference: Conference) async throws {
        guard let document = conference.documents[signature.digest], let header = document.header,
            let digest = Digest32(hexadecimal: signature.digest.hexadecimal)
        else { return }
        // Who signs comes first.
        let heads =
            document.delegations.filter { $0.side == signature.side }
            + document.delegations.filter { $0.side != signature.side }
        let body = MinuteBody(
            date: header.to,
            place: header.place.vi,
            document: "minutes.json",
            digest: digest,
            signatories: heads.map(\.head),
            conference: conference.id,
            seen: signature.seen
        )
        let message = Message(
            .minute,
            inReplyTo: signature.answers,
            subject: Self.subject(of: conference),
            signOff: SignOff(
                draftedBy: signature.name,
                approvedBy: signature.name,
                approvedAt: Timestamp(milliseconds: signature.at)
            ),
            body: .record(body.json)
        )
        try await exchange.desk.send(
            message,
            from: conference.office,
            to: conference.otherOffice,
            id: signature.id,
            by: "node"
        )
    }

    private static func subject(of conference: Conference) -> MessageText {
        guard let header = conference.book.header else { return MessageText("–", language: "vi") }
        var translations = ["zh-CN": "\(header.forum.reading(.zh))（第\(header.number)次）：会议纪要"]
        translations["en"] = "\(header.forum.reading(.en)), no. \(header.number): minutes"
        return MessageText(
            "\(header.forum.reading(.vi)), lần thứ \(header.number): biên bản",
            language: "vi",
            translations: translations
        )
    }

    /// Takes the oldest messages about books that are not applied yet, and tells their originators.
    /// - Returns: whether there was any.
    package func applyNext(of partner: String) async throws -> Bool {
        let filter = LetterFilter(
            partner: partner,
            direction: .received,
            types: Self.types,
            isApplied: false,
            limit: Self.readAtOnce
        )
        let letters = try await exchange.store.letters(filter).sorted { $0.sequence < $1.sequence }
        if letters.isEmpty { return false }
        var taken: [String] = []
        for letter in letters {
            // One that was deleted meanwhile says nothing.
            guard let read = try? await exchange.desk.read(letter.id) else { continue }
            if try await apply(read) { taken.append(letter.id) }
        }
        // In this order, so that a crash between the two tells it twice and not never.
        try await exchange.desk.acknowledge(taken, as: .applied)
        try await exchange.store.markApplied(letters.map(\.id), at: exchange.desk.now())
        exchange.outgoing.ring()
        return true
    }

    private func apply(_ read: ContactDesk.Read) async throws -> Bool {
        let letter = read.letter
        switch read.message.record {
        case .minuteDraft(let body):
            try await desk.accept(
                DraftArrival(
                    conference: body.conference,
                    message: letter.id,
                    partner: letter.partner,
                    office: letter.to,
                    otherOffice: letter.from,
                    operations: body.operations
                )
            )
            return true
        case .minute(let body):
            guard let conference = body.conference, let signOff = read.message.signOff,
                let digest = ContentDigest(hexadecimal: body.digest.hexadecimal)
            else { return false }
            let signature = MinuteSignature(
                id: letter.id,
                side: letter.partner,
                office: letter.from,
                digest: digest,
                name: signOff.approvedBy,
                at: signOff.approvedAt.milliseconds,
                seen: body.seen ?? 0,
                answers: read.message.inReplyTo,
                isSent: true
            )
            return try await desk.accept(signature, of: conference, to: letter.to)
        default: return false
        }
    }
}
