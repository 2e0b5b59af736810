//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Hummingbird
import Officers
import Operations

/// The list of conferences, one conference, one item.
struct ConferenceRoutes: Sendable {
    let services: ConsoleServices
    let renderer: PageRenderer
    let page: ConferencePageBuilder

    func enter(into book: inout RouteBook) {
        book.on(.conferences, use: list)
        book.on(.newConference) { request, context in try await form([:], nil, request, context) }
        book.on(.beginConference, use: begin)
        book.on(.conference, use: show)
        book.on(.conferenceItem, use: item)
        book.on(.settleMinutesAlarm, use: settle)
    }

    private func list(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let reader = services.conferenceReader(renderer, context)
        let all = try await services.conferences.desk.store.conferences().filter { page.shows($0, context) }
        let rows = all.map { conference -> ConferencesPage.Row in
            let book = conference.book
            let standing = conference.standing
            let open = standing.name == .drafting ? book.obstacles.count : 0
            return ConferencesPage.Row(
                name: reader.title(book.header),
                path: ConsolePath.conference(conference.id, .minutes).text,
                when: book.header.map(reader.days) ?? "–",
                location: book.header?.place.reading(reader.language) ?? "–",
                offices: reader.office(conference.office) + " – " + reader.office(conference.otherOffice),
                standingCode: standing.name.rawValue,
                standing: reader.words("conferences.standing." + standing.name.rawValue),
                open: open > 0 ? reader.words("conferences.obstacle.open", ["count": reader.format.number(open)]) : nil,
                hasAlarm: conference.alarms.contains { $0.settledBy == nil }
            )
        }
        let body = ConferencesPage(
            rows: rows,
            isEmpty: rows.isEmpty,
            newPath: context.may(.writeConferences) ? ConsolePath.newConference.text : nil,
            contactsPath: ConsolePath.contactPoints(office: nil, day: nil).text,
            earlier: EarlierView(reader.words)
        )
        return try renderer.page(
            "Conferences/list",
            title: reader.words("conferences.title"),
            place: .conferences,
            body: body,
            request,
            context
        )
    }

    private func form(
        _ entered: [String: String],
        _ fault: (any Error)?,
        _ request: Request,
        _ context: ConsoleContext
    ) async throws -> Response {
        let reader = services.conferenceReader(renderer, context)
        let own = try context.officer.office
        let pairs = try await services.conferences.pairs().filter { own == nil || $0.office == own }
        let body = NewConferencePage(
            pairs: pairs.map { pair in
                let value = pair.office + ">" + pair.otherOffice
                return SelectChoice(
                    value: value,
                    label: reader.office(pair.office) + " – " + reader.office(pair.otherOffice),
                    isChosen: value == entered["pair"]
                )
            },
            hasPairs: !pairs.isEmpty,
            form: HeaderForm(entered, withEnglish: entered["english"] == "1", reader.words),
            fault: fault.map { page.text($0, context) }
        )
        return try renderer.page(
            "Conferences/new",
            title: reader.words("conferences.new_title"),
            place: .conferences,
            body: body,
            request,
            context,
            status: fault.map { Fault($0).status } ?? .ok
        )
    }

    private func begin(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        do {
            let header = try HeaderForm.header(context.form)
            let named = context.form["pair"] ?? ""
            guard
                let pair = try await services.conferences.pairs().first(where: {
                    $0.office + ">" + $0.otherOffice == named
                })
            else { throw ConferenceError.fault(.missing("pair")) }
            let conference = try await services.conferences.desk.begin(
                header,
                from: pair.office,
                with: pair.otherOffice,
                by: try page.person(context)
            )
            return Answer.seeOther(
                ConsolePath.conference(conference.id, .agenda).text(notice: .conferenceBegun)
            )
        } catch let error as ConferenceError {
            return try await form(context.form.everything, error, request, context)
        }
    }

    private func show(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let tab = ConferenceTab(request.uri.queryParameters.get("tab"))
        return try await page.page(try await page.conference(context), tab, request, context)
    }

    private func item(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let conference = try await page.conference(context)
        guard let id = OperationID(try context.segment("entry")), let item = conference.book.item(id) else {
            throw ConsoleError.notFound
        }
        return try ConferenceItemPages(page).page(conference, item, request, context)
    }

    private func settle(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let conference = try await page.conference(context)
        let alarm = try context.segment("alarm")
        let login = try context.actor
        try await services.conferences.desk.change(conference.id, by: try page.person(context)) { conference, _ in
            guard conference.settle(alarm: alarm, by: login) else { throw ConsoleError.notFound }
        }
        return Answer.seeOther(ConsolePath.conference(conference.id, .minutes).text(notice: .alarmSettled))
    }
}

/// All books, and what was before there were books.
struct ConferencesPage: Sendable {
    struct Row: Sendable {
        let name: String
        let path: String
        let when: String
        let location: String
        let offices: String
        let standingCode: String
        let standing: String
        let open: String?
        let hasAlarm: Bool
    }

    let rows: [Row]
    let isEmpty: Bool
    let newPath: String?
    let contactsPath: String
    let earlier: EarlierView
}

/// The form that begins a book.
struct NewConferencePage: Sendable {
    let pairs: [SelectChoice]
    let hasPairs: Bool
    let form: HeaderForm
    let fault: String?
}
