//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
import Customs
import Exchange
import Hummingbird
import Officers
import Operations

/// Signing minutes, and having them signed in hand.
struct MinutesRoutes: Sendable {
    let services: ConsoleServices
    let renderer: PageRenderer
    let page: ConferencePageBuilder
    let login: OfficerLogin

    func enter(into book: inout RouteBook) {
        book.on(.signMinutes, use: sign)
        book.on(.retractSignature, use: retract)
        book.on(.minutesDocument, use: document)
        book.on(.minutesPackage, use: package)
    }

    /// Whoever signs proves once more who they are.
    private func sign(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let conference = try await page.conference(context)
        do {
            try await login.confirm(
                try context.officer,
                password: context.form.raw("password"),
                address: ClientAddress.of(request, context, services.settings)
            )
            guard let digest = context.form["sha256"].flatMap(ContentDigest.init(hexadecimal:)) else {
                throw ConferenceError.otherDocument
            }
            let signed = try await services.conferences.desk.sign(
                conference.id,
                digest,
                message: services.conferences.newMessage(),
                by: try page.person(context)
            )
            let isDelivered = await services.conferences.deliver(conference.id)
            let notice: Notice = signed.standing.name == .concluded ? .minutesConcluded : .minutesSigned
            return Answer.seeOther(
                ConsolePath.conference(conference.id, .minutes).text(notice: isDelivered ? notice : .bookWaits)
            )
        } catch let error as LoginError {
            return try await again(conference.id, error, request, context)
        } catch let error as ConferenceError {
            return try await again(conference.id, error, request, context)
        }
    }

    private func again(_ id: String, _ error: any Error, _ request: Request, _ context: ConsoleContext) async throws
        -> Response
    {
        let conference = try await services.conferences.desk.conference(id)
        return try await page.page(conference, .minutes, fault: error, request, context)
    }

    private func retract(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let conference = try await page.conference(context)
        let person = try page.person(context)
        do {
            try await services.conferences.desk.change(conference.id, by: person) { conference, time in
                try conference.retract(by: person.name, at: time)
            }
        } catch let error as ConferenceError {
            return try await again(conference.id, error, request, context)
        }
        let isDelivered = await services.conferences.deliver(conference.id)
        return Answer.seeOther(
            ConsolePath.conference(conference.id, .minutes)
                .text(notice: isDelivered ? .signatureRetracted : .bookWaits)
        )
    }

    private func package(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let conference = try await page.conference(context)
        let minutes = try await services.conferences.minutes(of: conference)
        return CopyRoutes.file(minutes.json, name: "minutes-\(name(of: conference)).json")
    }

    /// The signed minutes on paper, with the document and its proofs inside.
    private func document(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let conference = try await page.conference(context)
        let minutes = try await services.conferences.minutes(of: conference)
        let html = try MinutesSheet(minutes, renderer, services).map { sheet in
            try renderer.standalone("Conferences/print", sheet)
        }
        guard let html else { throw ConsoleError.notFound }
        let printed = try await services.conferences.printer.pdf(
            of: html,
            style: String(decoding: renderer.assets.bytes("minutes-print.css") ?? [], as: UTF8.self)
        )
        let pdf = try PDFAttachments.add(MinutesSheet.attachments(minutes), to: printed)
        return Response(
            status: .ok,
            headers: [
                .contentType: "application/pdf",
                .contentDisposition: "attachment; filename=\"minutes-\(name(of: conference)).pdf\"",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: pdf))
        )
    }

    private func name(of conference: Conference) -> String {
        guard let header = conference.standing.document?.header else { return "draft" }
        return "\(header.number)-\(header.to.iso8601)"
    }
}
