//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Hummingbird
import Operations

/// Whatever is done to a book by a form, by its field `act`.
struct ConferenceChangeRoutes: Sendable {
    let services: ConsoleServices
    let renderer: PageRenderer
    let page: ConferencePageBuilder

    private enum Act: String {
        case write
        case delete
        case up
        case down
        case agree
        case agreeAll = "agree-all"
        case withdraw
        case comment
        case state
        case progress
        case header
        case share
    }

    func enter(into book: inout RouteBook) {
        book.on(.changeConference, use: change)
    }

    private var desk: ConferenceDesk { services.conferences.desk }

    private func change(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let id = try context.segment("conference")
        let form = context.form
        let tab = ConferenceTab(form["tab"])
        let person = try page.person(context)
        guard let act = form["act"].flatMap(Act.init(rawValue:)) else { throw ConsoleError.malformed("act") }
        do {
            switch act {
            case .write: return try await write(id, person, request, context)
            case .agreeAll:
                let seen = form.all("seen").compactMap(Self.seen)
                _ = try await desk.agree(seen, in: id, by: person)
                return await answer(id, ConsolePath.conference(id, tab), .itemAgreed)
            case .header:
                let header = try HeaderForm.header(form)
                try await desk.write(.header(header), in: id, by: person)
                return await answer(id, ConsolePath.conference(id, .agenda))
            case .share:
                try await desk.change(id, by: person) { conference, _ in try conference.share() }
                return await answer(id, ConsolePath.conference(id, tab), .conferenceShared)
            default:
                let item = try item(form)
                try await carryOut(act, on: item, in: id, by: person, form)
                let notice: Notice = act == .agree ? .itemAgreed : .bookWritten
                let place: ConsolePath =
                    form["from"] == "item"
                    ? .conferenceItem(id, item: item.text) : .conferencePlace(id, tab, item: item.text)
                return await answer(id, place, notice)
            }
        } catch let error as ConferenceError {
            if case .unknown = error { throw error }
            return try await page.page(try await desk.conference(id), tab, fault: error, request, context)
        }
    }

    /// Sends what was written and leads back to where it stands.
    private func answer(_ id: String, _ place: ConsolePath, _ notice: Notice = .bookWritten) async -> Response {
        let isPrivate = (try? await desk.conference(id).isShared) == false
        let isDelivered = isPrivate ? true : await services.conferences.deliver(id)
        return Answer.seeOther(place.text(notice: isDelivered ? notice : .bookWaits))
    }

    private func item(_ form: FormFields) throws(ConsoleError) -> OperationID {
        guard let item = form["item"].flatMap(OperationID.init) else { throw .malformed("item") }
        return item
    }

    private static func seen(_ text: String) -> ConferenceDesk.Seen? {
        let parts = text.split(separator: " ").map(String.init)
        guard parts.count == 3, let item = OperationID(parts[0]), let version = OperationID(parts[1]),
            let digest = ContentDigest(hexadecimal: parts[2])
        else { return nil }
        return ConferenceDesk.Seen(item: item, version: version, digest: digest)
    }

    private static func bases(_ form: FormFields) -> [OperationID] {
        (form["bases"] ?? "").split(separator: " ").prefix(50).compactMap { OperationID(String($0)) }
    }

    private func carryOut(
        _ act: Act,
        on item: OperationID,
        in id: String,
        by person: ConferenceDesk.Person,
        _ form: FormFields
    ) async throws {
        switch act {
        case .delete:
            let writing = ItemWriting(item: item, bases: Self.bases(form), content: nil)
            try await desk.write(.write(writing), in: id, by: person)
        case .up, .down:
            let isUp = act == .up
            try await desk.change(id, by: person) { conference, time in
                try conference.move(item, isUp: isUp, by: person.name, at: time)
            }
        case .agree:
            guard let version = form["version"].flatMap(OperationID.init),
                let digest = form["sha256"].flatMap(ContentDigest.init(hexadecimal:))
            else { throw ConsoleError.malformed("version") }
            try await desk.write(.agree(item: item, version: version, digest: digest), in: id, by: person)
        case .withdraw: try await desk.write(.withdraw(item: item), in: id, by: person)
        case .comment:
            guard let text = form["text"].map(\.asWritten), !text.isEmpty else {
                throw ConferenceError.fault(.missing("text"))
            }
            try await desk.write(.comment(item: item, text: text), in: id, by: person)
        case .state: try await desk.write(try Self.statement(item, form), in: id, by: person)
        case .progress:
            guard let state = form["state"].flatMap(CommitmentProgress.State.init(rawValue:)) else {
                throw ConsoleError.malformed("state")
            }
            let progress = CommitmentProgress(state, note: form["note"] ?? "")
            try await desk.write(.progress(item: item, progress), in: id, by: person)
        case .write, .agreeAll, .header, .share: throw ConsoleError.malformed("act")
        }
    }

    private static func statement(_ item: OperationID, _ form: FormFields) throws -> BookAct {
        guard let digest = form["sha256"].flatMap(ContentDigest.init(hexadecimal:)) else {
            throw ConsoleError.malformed("sha256")
        }
        var report: ContentDigest?
        if let entered = form["report"] {
            report = ContentDigest(hexadecimal: entered.lowercased())
            if report == nil { throw ConferenceError.fault(.wrong("report")) }
        }
        var journal: Int64?
        if let entered = form["journal"] {
            journal = Int64(entered)
            if journal.map({ $0 < 0 }) ?? true { throw ConferenceError.fault(.wrong("journal")) }
        }
        // Grouped by blanks as people write; which of `.` and `,` groups and which begins decimals cannot be known.
        let value = (form["value"] ?? "").filter { !$0.isWhitespace }
        guard let statement = FigureStatement(value: value, report: report, journal: journal) else {
            throw ConferenceError.fault(.wrong("value"))
        }
        return .state(item: item, digest: digest, statement)
    }

    private func write(
        _ id: String,
        _ person: ConferenceDesk.Person,
        _ request: Request,
        _ context: ConsoleContext
    ) async throws -> Response {
        let form = context.form
        guard let kind = form["kind"].flatMap(ItemContent.Kind.init(rawValue:)) else {
            throw ConsoleError.malformed("kind")
        }
        let itemID = form["item"].flatMap(OperationID.init)
        let after = form["after"].flatMap(OperationID.init)
        let bases = Self.bases(form)
        do {
            let known = try await desk.conference(id).book
            let content = try ItemForm.content(
                kind,
                form,
                side: desk.side,
                known: itemID.flatMap { known.item($0)?.lastContent }
            )
            let changed = try await desk.change(id, by: person) { conference, time in
                if let itemID {
                    let writing = ItemWriting(item: itemID, bases: bases, content: content)
                    try conference.write(.write(writing), by: person.name, at: time)
                } else {
                    try conference.add(content, after: after, by: person.name, at: time)
                }
            }
            let written = itemID ?? changed.operations.keys.filter { $0.side == desk.side }.max()
            let tab = ConferenceSections.tab(of: kind)
            let place: ConsolePath =
                written.map { .conferencePlace(id, tab, item: $0.text) } ?? .conference(id, tab)
            return await answer(id, place)
        } catch let error as ConferenceError {
            if case .unknown = error { throw error }
            // What was entered stays before the eyes, beside what changed meanwhile.
            let conference = try await desk.conference(id)
            let attempt = ConferenceItemPages.Attempt(
                kind: kind,
                entered: form.everything,
                bases: bases,
                error: error
            )
            let item = itemID.flatMap { conference.book.item($0) }
            return try ConferenceItemPages(page).page(conference, item, attempt: attempt, request, context)
        }
    }
}
