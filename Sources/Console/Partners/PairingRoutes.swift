//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Exchange
import Foundation
import Hummingbird
import Officers

/// The key ceremony: two administrations compare over the telephone what they were handed.
///
/// | route | who |
/// |---|---|
/// | `GET /partners/pairing` | who may pair partners |
/// | `POST /partners/pairing` (multipart) | the same |
/// | `POST /partners/pairing/:upload` | the same; the sender of the file only |
struct PairingRoutes: Sendable {
    let services: ConsoleServices
    let renderer: PageRenderer
    let shelf: UploadShelf

    /// Room for many offices; an invitation is a few kilobytes for each.
    private static let limit = 4 << 20

    func enter(into book: inout RouteBook) {
        book.on(.pairing) { request, context in
            try await page(request.uri.queryParameters.get("upload"), fault: nil, .ok, request, context)
        }
        book.on(.uploadInvitation, use: upload)
        book.on(.acceptInvitation, use: accept)
    }

    private func page(
        _ upload: String?,
        fault: String?,
        _ status: HTTPResponse.Status,
        _ request: Request,
        _ context: ConsoleContext
    ) async throws -> Response {
        let reader = services.reader(renderer, context)
        let exchange = services.exchange
        var fault = fault
        var status = status
        var note: InvitationNote?
        if let upload, let exchange, let text = try await text(of: upload, context) {
            do {
                note = try exchange.invitation(text)
            } catch let error as ExchangeRefusal {
                let found = Fault(exchange: error)
                fault = reader.words("error.\(found.code).advice")
                status = found.status
            }
        }
        let body = PairingPage(
            keys: await exchange?.ownKeys().map { PairingPage.Key($0, reader) } ?? [],
            isClosed: exchange == nil,
            invitation: note.map { PairingPage.Invitation($0, upload ?? "", reader) },
            fault: fault
        )
        return try renderer.page(
            "Partners/pairing",
            title: reader.words("partners.pairing_title"),
            place: .partners,
            body: body,
            request,
            context,
            status: status
        )
    }

    private func text(of upload: String, _ context: ConsoleContext) async throws -> String? {
        guard let file = await shelf.file(upload, of: try context.officer.id) else { return nil }
        let data = try Data(contentsOf: URL(fileURLWithPath: file.path))
        return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    }

    private func upload(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let officer = try context.officer
        let receiver = UploadReceiver(shelf: shelf, limit: Self.limit)
        guard let id = try await receiver.receive(request, context, of: officer.id, now: services.now()) else {
            let text = renderer.words(context)("import.no_file")
            return try await page(nil, fault: text, .unprocessableContent, request, context)
        }
        return Answer.seeOther(ConsolePath.pairing(upload: id).text)
    }

    private func accept(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let upload = try context.segment("upload")
        let exchange = try services.requireExchange()
        guard let text = try await text(of: upload, context) else {
            return Answer.seeOther(ConsolePath.pairing(upload: nil).text(notice: .uploadGone))
        }
        do {
            let note = try exchange.invitation(text)
            let heard = (0..<8).map { context.form["group-\($0)"] ?? "" }.joined(separator: " ")
            guard heard == note.fingerprint else { throw ExchangeRefusal.otherFingerprint }
            try await exchange.accept(invitation: text, by: try context.actor)
        } catch let error as ExchangeRefusal {
            let fault = Fault(exchange: error)
            let advice = renderer.words(context)("error.\(fault.code).advice")
            return try await page(upload, fault: advice, fault.status, request, context)
        }
        await shelf.remove(upload)
        return Answer.seeOther(ConsolePath.partners.text(notice: .partnerAccepted))
    }
}

/// Own fingerprints, and what another administration handed over.
struct PairingPage: Sendable {
    struct Key: Sendable {
        let kind: String
        let office: String
        let fingerprint: String
        let until: String

        init(_ key: OwnKey, _ reader: LetterReader) {
            kind = reader.words("partners.key." + key.kind.rawValue)
            office = key.office.isEmpty ? "" : reader.office(key.office)
            fingerprint = key.fingerprint
            until = reader.format.date(key.validUntil.seconds)
        }
    }

    struct Invitation: Sendable {
        struct Group: Sendable {
            let name: String
            let number: Int
        }

        let node: String
        let address: String?
        let offices: Int
        let until: String
        let acceptPath: String
        /// The groups to type as they are heard; the page does not show them, so that nobody copies them off it.
        let groups: [Group]

        init(_ note: InvitationNote, _ upload: String, _ reader: LetterReader) {
            node = reader.office(note.node)
            address = note.address.isEmpty ? nil : note.address
            offices = note.offices
            until = reader.format.date(note.validUntil.seconds)
            acceptPath = ConsolePath.acceptInvitation(upload).text
            groups = (0..<8).map { Group(name: "group-\($0)", number: $0 + 1) }
        }
    }

    let keys: [Key]
    let isClosed: Bool
    let invitation: Invitation?
    let fault: String?
}
