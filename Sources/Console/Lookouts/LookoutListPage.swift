//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Lookouts

/// One version of a watch-list with its entries, its life, and what may be done with it.
struct LookoutListPage: Sendable {
    struct Entry: Sendable {
        let id: String
        let subject: String
        let name: String
        let others: String
        let category: String
        let action: String
        let reason: String
        let valid: String
    }

    struct Version: Sendable {
        let label: String
        let path: String
        let state: LookoutStateTag
        let isCurrent: Bool
    }

    struct Event: Sendable {
        let what: String
        let officer: String
        let at: String
        let remark: String?
    }

    struct Past: Sendable {
        let text: String
        let isRunning: Bool
    }

    let id: String
    let here: String
    let title: String
    let source: String
    let handling: String
    let handlingMeaning: String
    let weight: String
    let isBinding: Bool
    let valid: String?
    let count: String
    let state: LookoutStateTag
    let entries: [Entry]
    let versions: [Version]
    let events: [Event]
    let past: Past?
    let fault: String?
    let activatePath: String?
    let activateHint: String?
    let withdrawPath: String?
    let previousPath: String?
    let nextPath: String?
    let pageText: String

    init(
        _ list: Watchlist,
        all: [Watchlist],
        entries: [Lookout],
        page: Int,
        pageSize: Int,
        past: PastScreening?,
        fault: String?,
        canWrite: Bool,
        canActivate: Bool,
        login: String,
        words: Words,
        format: LocalFormat
    ) {
        id = list.id
        here = ConsolePath.lookoutList(list.id, version: list.number).text
        title = list.terms.title
        source = list.terms.source
        handling = list.terms.handling.rawValue
        handlingMeaning = words("lookouts.handling." + list.terms.handling.rawValue)
        weight = String(list.terms.weight)
        isBinding = list.terms.isBinding
        valid = list.terms.valid.to.map { format.date(days: $0.daysSince1970) }
        count = format.number(list.entryCount)
        state = LookoutStateTag(list.state, words)
        self.entries = entries.map { Entry($0, words, format) }
        versions = all.reversed().map {
            Version(
                label: words("lookouts.version") + " \($0.number)",
                path: ConsolePath.lookoutList($0.id, version: $0.number).text,
                state: LookoutStateTag($0.state, words),
                isCurrent: $0.number == list.number
            )
        }
        events = list.events.reversed().map {
            Event(
                what: words("lookouts.event." + $0.kind.rawValue),
                officer: $0.officer,
                at: format.instant($0.at),
                remark: $0.remark.isEmpty ? nil : $0.remark
            )
        }
        self.past = past.map { Past($0, words, format) }
        self.fault = fault
        let step = { ConsolePath.lookoutStep(list.id, version: list.number, $0).text }
        let isOwn = !ActorName.isSecondPerson(login, to: list.authors)
        activatePath = list.state == .proposed && canActivate && !isOwn ? step("activate") : nil
        activateHint =
            list.state != .proposed || activatePath != nil
            ? nil : words(isOwn && canActivate ? "lookouts.needs_second" : "lookouts.needs_supervisor")
        withdrawPath = !list.state.isFinal && canWrite ? step("withdraw") : nil
        let last = max(1, (list.entryCount + pageSize - 1) / pageSize)
        let at = { ConsolePath.lookoutPage(list.id, version: list.number, page: $0).text }
        previousPath = page > 1 ? at(page - 1) : nil
        nextPath = page < last ? at(page + 1) : nil
        pageText = "\(format.number(page)) / \(format.number(last))"
    }
}

extension LookoutListPage.Entry {
    fileprivate init(_ entry: Lookout, _ words: Words, _ format: LocalFormat) {
        let from = entry.valid.from.map { format.date(days: $0.daysSince1970) }
        let to = entry.valid.to.map { format.date(days: $0.daysSince1970) }
        self.init(
            id: entry.id,
            subject: words("lookouts.subject." + entry.subject.rawValue),
            name: entry.name,
            others: entry.texts.dropFirst().joined(separator: " · "),
            category: words("lookouts.category." + entry.category.rawValue),
            action: words("lookouts.action." + entry.action.rawValue),
            reason: entry.reason,
            valid: from == nil && to == nil ? "" : "\(from ?? "…") – \(to ?? "…")"
        )
    }
}

extension LookoutListPage.Past {
    fileprivate init(_ past: PastScreening, _ words: Words, _ format: LocalFormat) {
        switch past {
        case .running(let done, let hits):
            let values = ["lines": format.number(done), "hits": format.number(hits)]
            self.init(text: words("lookouts.past_running", values), isRunning: true)
        case .done(let lines, let hits):
            let values = ["lines": format.number(lines), "hits": format.number(hits)]
            self.init(text: words("lookouts.past_done", values), isRunning: false)
        case .failed: self.init(text: words("lookouts.past_failed"), isRunning: false)
        }
    }
}
