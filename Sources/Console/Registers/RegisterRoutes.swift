//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
import Hummingbird
import Officers
import Registers

/// What a node goes by and an administrator brings in: codes of offices, exchange rates.
///
/// | route | who |
/// |---|---|
/// | `GET /registers` | administrator |
/// | `POST /registers/:register` (multipart) | the same |
/// | `GET /registers/:register/:upload` | the same; the sender of the file only |
/// | `POST /registers/:register/:upload` | the same |
struct RegisterRoutes: Sendable {
    /// Which register a file is for.
    enum Register: String, CaseIterable, Sendable {
        case offices
        case rates
    }

    /// Room for many years of rates.
    private static let limit = 16 << 20
    /// How many rates the page shows.
    private static let shown = 100

    let services: ConsoleServices
    let renderer: PageRenderer
    let shelf: UploadShelf

    func enter(into book: inout RouteBook) {
        book.on(.registers) { request, context in try await list(fault: nil, .ok, request, context) }
        book.on(.uploadRegister, use: upload)
        book.on(.previewRegister, use: preview)
        book.on(.takeRegister, use: take)
    }

    private var today: CalendarDate {
        CalendarDate(at: services.now(), offset: Int64(services.settings.timeZoneOffset) * 60)
    }

    private func list(
        fault: String?,
        _ status: HTTPResponse.Status,
        _ request: Request,
        _ context: ConsoleContext
    ) async throws -> Response {
        let words = renderer.words(context)
        let first = CalendarDate(nearestDaysSince1970: today.daysSince1970 - 366)
        let last = CalendarDate(nearestDaysSince1970: today.daysSince1970 + 1)
        let body = RegistersPage(
            offices: try await services.officeLists.versions(),
            rates: try await services.rates.rates(from: first, to: last, limit: Self.shown),
            fault: fault,
            words: words,
            format: renderer.format(context),
            places: services.settings.places
        )
        return try renderer.page(
            "Registers/registers",
            title: words("registers.title"),
            place: .registers,
            body: body,
            request,
            context,
            status: status
        )
    }

    private func register(_ context: ConsoleContext) throws(ConsoleError) -> Register {
        guard let register = Register(rawValue: try context.segment("register")) else { throw .notFound }
        return register
    }

    private func upload(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let register = try register(context)
        let receiver = UploadReceiver(shelf: shelf, limit: Self.limit)
        let officer = try context.ownAccount
        guard let id = try await receiver.receive(request, context, of: officer.id, now: services.now()) else {
            let text = renderer.words(context)("import.no_file")
            return try await list(fault: text, .unprocessableContent, request, context)
        }
        return Answer.seeOther(ConsolePath.registerUpload(register.rawValue, id).text)
    }

    private func preview(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let register = try register(context)
        let id = try context.segment("upload")
        guard let file = await shelf.file(id, of: try context.ownAccount.id) else {
            return Answer.seeOther(ConsolePath.registers.text(notice: .uploadGone))
        }
        let words = renderer.words(context)
        do {
            let data = try Data(contentsOf: URL(fileURLWithPath: file.path))
            let path = ConsolePath.registerUpload(register.rawValue, id).text
            let format = renderer.format(context)
            let body =
                switch register {
                case .offices:
                    RegisterPreviewPage(try await offices(data), file: file.name, path, words: words, format: format)
                case .rates:
                    RegisterPreviewPage(try await rates(data), file: file.name, path, words: words, format: format)
                }
            return try renderer.page(
                "Registers/preview",
                title: words("registers.preview_title"),
                place: .registers,
                body: body,
                request,
                context
            )
        } catch let error as DirectoryError {
            await shelf.remove(id)
            return try await list(
                fault: error.message[context.language],
                .unprocessableContent,
                request,
                context
            )
        }
    }

    /// What is taken is what was shown: the file lies still, and what changed beside it is refused anew.
    private func take(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let register = try register(context)
        let id = try context.segment("upload")
        guard let file = await shelf.file(id, of: try context.ownAccount.id) else {
            return Answer.seeOther(ConsolePath.registers.text(notice: .uploadGone))
        }
        let data = try Data(contentsOf: URL(fileURLWithPath: file.path))
        let actor = try context.actor
        switch register {
        case .offices:
            try await services.officeLists.add(try await offices(data).additions, from: file.name, by: actor)
        case .rates:
            try await services.rates.add(try await rates(data).additions, from: file.name, by: actor)
        }
        await shelf.remove(id)
        let notice: Notice = register == .offices ? .officesTaken : .ratesTaken
        return Answer.seeOther(ConsolePath.registers.text(notice: notice))
    }

    private func offices(_ data: Data) async throws -> OfficeListPreview {
        let directory = try OfficeDirectory.builtIn().adding(try await services.officeLists.versions())
        return try OfficeListPreview(data, against: directory)
    }

    private func rates(_ data: Data) async throws -> ExchangeRateListPreview {
        let last = CalendarDate(nearestDaysSince1970: today.daysSince1970 + 1)
        let first = CalendarDate(nearestDaysSince1970: 0)
        let known = try await services.rates.rates(from: first, to: last, limit: 1_000_000)
        return try ExchangeRateListPreview(data, known: known, today: today)
    }
}
