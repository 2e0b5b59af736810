//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Customs
import Exchange
import Hummingbird
import Officers

/// | route | who |
/// |---|---|
/// | `GET /messages` | who may see messages; those of the own office |
/// | `GET /messages/:message` | the same; marks it as read |
struct MessageRoutes: Sendable {
    let services: ConsoleServices
    let renderer: PageRenderer

    private static let pageSize = 50
    private static let unreadAtMost = 200

    func enter(into book: inout RouteBook) {
        book.on(.messages, use: list)
        book.on(.message) { request, context in
            try await page(try context.segment("message"), fault: nil, .ok, request, context)
        }
    }

    private func list(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let body = try await listPage(MessageListQuery(request), context)
        return try renderer.page(
            "Messages/list",
            title: renderer.words(context)("messages.title"),
            place: .messages,
            body: body,
            request,
            context
        )
    }

    private func listPage(_ query: MessageListQuery, _ context: ConsoleContext) async throws -> MessageListPage {
        let reader = services.reader(renderer, context)
        let words = reader.words
        let desk = try services.exchange.map { try $0.desk(of: context) }
        var letters = query.box == .drafts ? [] : try await desk?.letters(limited(query.filter)) ?? []
        let isMore = letters.count > Self.pageSize
        letters = Array(letters.prefix(Self.pageSize))
        let oldest = letters.last?.sent
        // Nobody can read what was taken back, so it does not wait for anybody.
        let unread = try await desk?.letters(
            LetterFilter(direction: .received, isUnread: true, limit: Self.unreadAtMost)
        ).filter(\.isToBeRead)
        if query.box == .inbox {
            let first = query.before == nil ? unread?.filter { query.type == nil || $0.facts.type == query.type } : []
            letters = (first ?? []) + letters.filter { !$0.isToBeRead }
        }
        var rows: [MessageListPage.Row] = []
        for letter in letters {
            let read = try? await desk?.read(letter.id)
            rows.append(.init(letter, read, showsOwnOffice: try context.officer.office == nil, reader))
        }
        let due = try await desk?.letters(LetterFilter(isDue: true, limit: Self.unreadAtMost)) ?? []
        let drafts = try await desk?.drafts() ?? []
        let counts: [MessageListQuery.Box: Int] = [
            .inbox: unread?.count ?? 0, .due: due.count, .drafts: drafts.count,
        ]
        let stages = try await desk?.stages(by: services.exchange?.dueTerms ?? DueTerms()) ?? [:]
        let notices: [String] = [DueStage.escalated, .overdue].compactMap { stage in
            guard let count = stages[stage] else { return nil }
            let key = stage == .escalated && context.may(.endorseMeasures) ? "escalated_here" : stage.rawValue
            return words("messages.stage." + key, ["count": reader.format.number(count)])
        }
        return MessageListPage(
            dueNotice: notices.isEmpty ? nil : notices.joined(separator: " "),
            isEscalated: stages[.escalated] != nil,
            tabs: MessageListQuery.Box.allCases.map { box in
                MessageListPage.Tab(
                    label: words("messages.box." + box.rawValue),
                    path: ConsolePath.messages(query.box(box)).text,
                    count: counts[box].flatMap { $0 == 0 ? nil : reader.format.number($0) },
                    isCurrent: box == query.box
                )
            },
            types: MessageType.written.map {
                SelectChoice(value: $0.rawValue, label: reader.type($0), isChosen: $0 == query.type)
            },
            box: query.box.rawValue,
            rows: rows,
            drafts: query.box == .drafts ? try await draftRows(drafts, desk, reader) : [],
            isDrafts: query.box == .drafts,
            isEmpty: query.box == .drafts ? drafts.isEmpty : rows.isEmpty,
            emptyTitle: words("messages.empty.\(query.box.rawValue)_title"),
            emptyText: words("messages.empty.\(query.box.rawValue)_text"),
            canWrite: context.may(.writeMessages) && desk != nil,
            partnersPath: context.may(.seePartners) ? ConsolePath.partners.text : nil,
            olderPath: isMore && query.box != .due ? oldest.map { ConsolePath.messages(query.before($0)).text } : nil,
            releaseRulesPath: desk == nil ? nil : ConsolePath.releaseRules.text,
            newestPath: query.before == nil ? nil : ConsolePath.messages(query.box(query.box)).text,
            isClosed: desk == nil
        )
    }

    private func limited(_ filter: LetterFilter) -> LetterFilter {
        var filter = filter
        filter.limit = filter.isDue ? Self.unreadAtMost : Self.pageSize + 1
        return filter
    }

    private func draftRows(
        _ drafts: [ExchangeDraft],
        _ desk: OfficerDesk?,
        _ reader: LetterReader
    ) async throws -> [MessageListPage.Draft] {
        var rows: [MessageListPage.Draft] = []
        for draft in drafts {
            let open = try? await desk?.draft(draft.id)
            let subject = open?.content.message?.subject.map { SaidText($0, reader.words).text }
            rows.append(
                MessageListPage.Draft(
                    path: ConsolePath.draft(draft.id).text,
                    subject: subject ?? reader.words("messages.no_subject"),
                    type: reader.type(draft.type),
                    office: reader.office(draft.to),
                    author: draft.authorName,
                    changed: reader.time(draft.changed),
                    isWaiting: draft.state == .waiting
                )
            )
        }
        return rows
    }

    /// A message in its exchange of letters, with what kept a step from being taken.
    func page(
        _ id: String,
        fault: String?,
        _ status: HTTPResponse.Status,
        _ request: Request,
        _ context: ConsoleContext
    ) async throws -> Response {
        let desk = try services.requireExchange().desk(of: context)
        let reader = services.reader(renderer, context)
        var letter = try await desk.letter(id)
        var read: ContactDesk.Read?
        var closedReason: String?
        do {
            read = try await desk.read(id)
            if letter.direction == .received, letter.read == nil {
                try await desk.markRead(id)
                services.exchange?.sent(from: letter.office)
                letter = try await desk.letter(id)
            }
        } catch DeskError.blocked(_, let blocks) {
            closedReason = blocks.map { HandlingRow.reason($0, reader) }.joined(separator: " ")
        } catch let error as DeskError {
            let fault = Fault(desk: error)
            closedReason = reader.words("error.\(fault.code).advice", fault.values)
        }
        var others: [(StoredLetter, ContactDesk.Read?)] = []
        for other in try await desk.thread(of: letter) where other.id != id {
            others.append((other, try? await desk.read(other.id)))
        }
        // What the page shows opened, of the exchange of letters too.
        let opened = others.filter { $0.1 != nil && ($0.0.direction == .sent || $0.0.read != nil) }.map(\.0)
        try await desk.markSeen(opened + (read == nil ? [] : [letter]))
        let body = MessagePage(
            letter,
            read,
            closedReason: closedReason,
            others: others,
            blocks: try await read.mapAsync { try await desk.blocks(on: $0) } ?? [:],
            reminders: try await desk.desk.store.reminders(of: id),
            files: try await files(of: others.compactMap(\.1) + (read.map { [$0] } ?? []), desk),
            fault: fault,
            canWrite: context.may(.writeMessages),
            caseLink: try await caseLink(letter, read, context),
            reader
        )
        return try renderer.page(
            "Messages/message",
            title: body.title,
            place: .messages,
            body: body,
            request,
            context,
            status: status
        )
    }
}

extension MessageRoutes {
    /// What the partner wrote and could be read may be where a case begins.
    fileprivate func caseLink(
        _ letter: StoredLetter,
        _ read: ContactDesk.Read?,
        _ context: ConsoleContext
    ) async throws -> CaseLink? {
        guard read != nil, letter.direction == .received, letter.facts.type.isIntelligence else { return nil }
        return try await services.caseLink(from: .message(letter.id), context)
    }

    /// How the files of some messages stand.
    fileprivate func files(of letters: [ContactDesk.Read], _ desk: OfficerDesk) async throws
        -> [String: StoredAttachment.State]
    {
        var states: [String: StoredAttachment.State] = [:]
        for read in letters where !read.message.attachments.isEmpty {
            states.merge(try await desk.files(of: read.letter.id)) { first, _ in first }
        }
        return states
    }
}

extension Optional {
    fileprivate func mapAsync<Value>(_ change: (Wrapped) async throws -> Value) async rethrows -> Value? {
        guard let self else { return nil }
        return try await change(self)
    }
}

extension StoredLetter {
    /// Whether it came, can be read and was not.
    var isToBeRead: Bool {
        direction == .received && read == nil && standing != .revoked && standing != .purged
    }
}

extension ConsoleServices {
    /// - Throws: ``ExchangeRefusal/missing``
    func requireExchange() throws(ExchangeRefusal) -> any ExchangeService {
        guard let exchange else { throw .missing }
        return exchange
    }

    func reader(_ renderer: PageRenderer, _ context: ConsoleContext) -> LetterReader {
        LetterReader(
            words: renderer.words(context),
            format: renderer.format(context),
            places: settings.places,
            now: Timestamp(seconds: now()),
            terms: exchange?.dueTerms ?? DueTerms()
        )
    }
}

extension ExchangeService {
    /// The desk as the officer of a request has it.
    func desk(of context: ConsoleContext) throws(ConsoleError) -> OfficerDesk {
        let officer = try context.officer
        return OfficerDesk(
            desk,
            drafts: drafts,
            releaseRules: releaseRules,
            person: OfficerDesk.Person(login: try context.actor, name: officer.name, office: officer.office)
        )
    }
}
