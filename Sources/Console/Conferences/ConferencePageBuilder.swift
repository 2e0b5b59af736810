//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Hummingbird
import Officers
import Operations

/// Makes the pages of a conference.
struct ConferencePageBuilder: Sendable {
    let services: ConsoleServices
    let renderer: PageRenderer

    var service: any ConferenceService { services.conferences }

    /// A conference of the officer's own office, or one whose minutes are signed.
    /// - Throws: ``ConferenceError/unknown(_:)`` also for one of another office: that there is one is not said.
    func conference(_ context: ConsoleContext) async throws -> Conference {
        let id = try context.segment("conference")
        let conference = try await service.desk.conference(id)
        guard shows(conference, context) else { throw ConferenceError.unknown(id) }
        return conference
    }

    func shows(_ conference: Conference, _ context: ConsoleContext) -> Bool {
        belongs(context, to: conference) || conference.standing.name == .concluded
    }

    func person(_ context: ConsoleContext) throws -> ConferenceDesk.Person {
        let officer = try context.officer
        return ConferenceDesk.Person(
            login: officer.login,
            name: officer.name.isEmpty ? officer.login : officer.name,
            office: officer.office
        )
    }

    /// Whether the officer belongs to the conference's own office, or serves the whole node.
    func belongs(_ context: ConsoleContext, to conference: Conference) -> Bool {
        let office = context.identity?.officer.office
        return office == nil || office == conference.office
    }

    func viewer(_ conference: Conference, _ standing: MinutesStanding, _ context: ConsoleContext) -> ItemViewer {
        ItemViewer(
            conference: conference,
            languages: conference.book.header?.languages ?? [.vi, .zh],
            reader: services.conferenceReader(renderer, context),
            shelf: service.files,
            canWrite: context.may(.writeConferences) && belongs(context, to: conference),
            isOpen: standing.name != .concluded && conference.ownSignature == nil
        )
    }

    /// A fault in the reader's words.
    func text(_ error: any Error, _ context: ConsoleContext) -> String {
        let fault = Fault(error)
        let words = renderer.words(context)
        if case ConferenceError.fault(let fault) = error {
            let field = String(fault.place.split(separator: ".").last ?? "")
            let key = "conferences.field." + field
            let name = words.catalogue.has(key, words.language) ? words(key) : field
            return words("error.conference-field.advice", ["field": name])
        }
        return words("error.\(fault.code).advice", fault.values)
    }

    func page(
        _ conference: Conference,
        _ tab: ConferenceTab,
        fault: (any Error)? = nil,
        _ request: Request,
        _ context: ConsoleContext
    ) async throws -> Response {
        let body = try await body(conference, tab, fault: fault.map { text($0, context) }, context)
        return try renderer.page(
            "Conferences/conference",
            title: body.title,
            place: .conferences,
            body: body,
            request,
            context,
            status: fault.map { Fault($0).status } ?? .ok
        )
    }

    private func body(
        _ conference: Conference,
        _ tab: ConferenceTab,
        fault: String?,
        _ context: ConsoleContext
    ) async throws -> ConferencePage {
        let standing = conference.standing
        let book = conference.book
        let viewer = viewer(conference, standing, context)
        let reader = viewer.reader
        let words = reader.words
        let sections = ConferenceSections(viewer, book, standing)
        let shown = sections.all(tab)
        let pending = shown.flatMap(\.entries).compactMap { entry in
            entry.pending.map { "\(entry.entry) \($0.version) \($0.sha256)" }
        }
        let alarms = conference.alarms.map { alarm(conference, $0, viewer.canWrite, reader) }
        let isCommitments = tab == .commitments
        let reports = isCommitments ? try await reports(conference, book, reader) : []
        return ConferencePage(
            title: reader.title(book.header),
            days: book.header.map(reader.days) ?? "–",
            location: book.header?.place.reading(reader.language) ?? "–",
            offices: reader.office(conference.office) + " – " + reader.office(conference.otherOffice),
            standingCode: standing.name.rawValue,
            standing: words("conferences.standing." + standing.name.rawValue),
            standingHint: hint(standing, book, reader),
            changePath: ConsolePath.conference(conference.id, .minutes).text,
            tabCode: tab.rawValue,
            tabs: ConferenceTab.allCases.map { one in
                let open = standing.name == .concluded ? 0 : sections.open(one)
                return ConferencePage.Tab(
                    tabName: words("conferences.tab." + one.rawValue),
                    tabPath: ConsolePath.conference(conference.id, one).text,
                    isCurrent: one == tab,
                    open: open > 0 ? reader.format.number(open) : nil
                )
            },
            canShare: viewer.canWrite && !conference.isShared && book.header != nil,
            isPrivate: !conference.isShared,
            waiting: conference.unsent.isEmpty
                ? nil : words("conferences.unsent", ["count": reader.format.number(conference.unsent.count)]),
            fault: fault,
            alarms: alarms.filter { $0.alarmSettled == nil },
            settled: alarms.filter { $0.alarmSettled != nil },
            hasSettled: alarms.contains { $0.alarmSettled != nil },
            header: tab == .agenda && viewer.canWrite && viewer.isOpen
                ? book.header.map {
                    HeaderForm(HeaderForm.entered($0), withEnglish: $0.languages.contains(.en), words)
                } : nil,
            sections: shown,
            signing: tab == .minutes
                ? SigningView(
                    conference,
                    standing,
                    officer: context.identity?.officer.name ?? "",
                    maySign: context.may(.signMinutes) && belongs(context, to: conference),
                    reader
                ) : nil,
            seen: pending,
            agreeAll: pending.count > 1
                ? words("conferences.agree_all", ["count": reader.format.number(pending.count)]) : nil,
            reports: reports,
            hasReports: !reports.isEmpty,
            showsReports: isCommitments,
            history: tab == .figures ? EarlierView(words) : nil,
            script: renderer.assets.path("minutes.js")
        )
    }

    private func hint(_ standing: MinutesStanding, _ book: ConferenceBook, _ reader: ConferenceReader) -> String {
        guard case .drafting = standing else {
            return reader.words("conferences.standing." + standing.name.rawValue + "_means")
        }
        let obstacles = book.obstacles
        if obstacles.contains(.empty) { return reader.words("conferences.obstacle.empty") }
        for case .delegation(let side) in obstacles.sorted(by: { "\($0)" < "\($1)" }) {
            return reader.words("conferences.obstacle.delegation", ["side": reader.side(side)])
        }
        return reader.words("conferences.obstacle.open", ["count": reader.format.number(obstacles.count)])
    }

    private func alarm(
        _ conference: Conference,
        _ alarm: MinutesAlarm,
        _ canSettle: Bool,
        _ reader: ConferenceReader
    ) -> ConferencePage.Alarm {
        ConferencePage.Alarm(
            alarmTitle: reader.words("conferences.alarm." + alarm.kind.rawValue),
            alarmDetail: alarm.detail,
            alarmAt: reader.instant(alarm.at),
            alarmPath: canSettle ? ConsolePath.minutesAlarm(conference.id, alarm.id).text : nil,
            alarmSettled: alarm.settledBy
        )
    }

    private func reports(_ conference: Conference, _ book: ConferenceBook, _ reader: ConferenceReader) async throws
        -> [ReportView]
    {
        guard let day = book.header?.from else { return [] }
        var all: [CommitmentReport] = []
        for source in service.commitments { all += try await source.commitments(with: conference.partner, before: day) }
        return all.map { report in
            let tag: Language = report.text[reader.language].isEmpty ? .vi : reader.language
            return ReportView(
                promise: report.text.reading(reader.language),
                promiseTag: tag.tag,
                keptBy: reader.side(report.owner) + (report.office.map { " · " + reader.office($0) } ?? ""),
                dueOn: report.due.map(reader.date) ?? "–",
                isLate: report.isLate(on: reader.today),
                origin: report.origin,
                stateCode: report.state.rawValue,
                stateName: reader.words("conferences.progress." + report.state.rawValue),
                remark: report.note,
                bookPath: report.place.map { ConsolePath.conference($0.conference, .commitments).text }
            )
        }
    }
}
