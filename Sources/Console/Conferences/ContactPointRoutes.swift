//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Hummingbird
import Operations

/// The register of contact points, on any day.
struct ContactPointRoutes: Sendable {
    let services: ConsoleServices
    let renderer: PageRenderer

    func enter(into book: inout RouteBook) {
        book.on(.contactPoints, use: list)
    }

    private func list(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let reader = services.conferenceReader(renderer, context)
        let query = request.uri.queryParameters
        let asked = (query.get("q") ?? "").asWritten.prefix(200).lowercased()
        let office = query.get("office").flatMap { $0.isEmpty ? nil : $0 }
        let day = query.get("day").flatMap(CalendarDate.init(iso8601:)) ?? reader.today
        let store = services.conferences.desk.store
        let register = ContactRegister(try await store.contactPoints())
        let numbers = Dictionary(
            try await store.conferences().map { ($0.id, reader.title($0.standing.document?.header)) }
        ) { first, _ in first }
        let found = register.entries.filter { entry in
            let contact = entry.contact
            let text = [
                contact.office, reader.office(contact.office), contact.post, contact.officer, contact.phone,
                contact.email,
            ].joined(separator: " ").lowercased()
            return (office == nil || contact.office == office) && (asked.isEmpty || text.contains(asked))
        }
        func row(_ entry: ContactRegister.Entry) -> ContactsPage.Row {
            let contact = entry.contact
            let until = entry.holds?.to.map(reader.date) ?? "…"
            return ContactsPage.Row(
                office: reader.office(contact.office),
                code: contact.office,
                post: contact.post,
                officer: contact.officer,
                phone: contact.phone,
                email: contact.email,
                spoken: contact.languages.map(reader.languageName).joined(separator: " · "),
                hours: contact.hours,
                holds: entry.holds == nil
                    ? reader.words("conferences.contacts.never")
                    : reader.date(contact.validFrom) + " – " + until,
                minutes: numbers[entry.registered.conference] ?? "–",
                minutesPath: ConsolePath.conference(entry.registered.conference, .minutes).text
            )
        }
        let current = found.filter { $0.holds?.contains(day) ?? false }
        let later = found.filter { entry in entry.holds?.from.map { $0 > day } ?? false }
        let past = found.filter { entry in
            entry.holds == nil || entry.holds?.to.map { $0 < day } ?? false
        }
        let offices = Set(register.entries.map(\.contact.office)).sorted()
        let body = ContactsPage(
            asked: query.get("q") ?? "",
            day: day.iso8601,
            shownDay: reader.date(day),
            choices: offices.map { SelectChoice(value: $0, label: reader.office($0), isChosen: $0 == office) },
            current: current.map(row),
            isEmpty: current.isEmpty,
            later: later.map(row),
            hasLater: !later.isEmpty,
            past: past.map(row),
            hasPast: !past.isEmpty,
            conferencesPath: ConsolePath.conferences.text
        )
        return try renderer.page(
            "Conferences/contacts",
            title: reader.words("conferences.contacts.title"),
            place: .conferences,
            body: body,
            request,
            context
        )
    }
}

/// Who answers where.
struct ContactsPage: Sendable {
    struct Row: Sendable {
        let office: String
        let code: String
        let post: String
        let officer: String
        let phone: String
        let email: String
        let spoken: String
        let hours: String
        let holds: String
        let minutes: String
        let minutesPath: String
    }

    let asked: String
    let day: String
    let shownDay: String
    let choices: [SelectChoice]
    let current: [Row]
    let isEmpty: Bool
    let later: [Row]
    let hasLater: Bool
    let past: [Row]
    let hasPast: Bool
    let conferencesPath: String
}
