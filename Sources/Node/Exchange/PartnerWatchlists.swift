//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Exchange
import Link
import Lookouts
import Persistence

/// What partners ask us to look for, as watch-lists of this node: one for each partner and handling code.
///
/// New entries and changed ones wait for a second officer like every list. What a partner takes back is taken off at
/// once: nobody is to be stopped for a name that its giver no longer stands by.
package actor PartnerWatchlists {
    private let lookouts: NodeLookouts
    private let scoring: NodeScoring
    private let exchange: NodeExchange

    private static let readAtOnce = 10_000

    package init(lookouts: NodeLookouts, scoring: NodeScoring, exchange: NodeExchange) {
        self.lookouts = lookouts
        self.scoring = scoring
        self.exchange = exchange
    }

    private struct Change {
        let message: String
        let type: MessageType
        let body: WatchBody
        let handling: HandlingCode
        let from: String
    }

    static let types: Set<MessageType> = [.watchAdd, .watchAmend, .watchRevoke, .revocation]

    /// Applies the oldest messages about entries that are not applied yet, and tells their originators.
    ///
    /// Applying one again changes nothing, so a crash between two steps does no harm.
    /// - Returns: whether there was any.
    func applyNext(of partner: String) async throws -> Bool {
        let filter = LetterFilter(
            partner: partner,
            direction: .received,
            types: Self.types,
            isApplied: false,
            limit: 500
        )
        let ids = try await exchange.store.letters(filter).map(\.id)
        if ids.isEmpty { return false }
        try await apply(ids, from: partner)
        // In this order, so that a crash between the two tells it twice and not never.
        try await exchange.desk.acknowledge(ids, as: .applied)
        try await exchange.store.markApplied(ids, at: exchange.desk.now())
        exchange.outgoing.ring()
        return true
    }

    private func apply(_ ids: [String], from partner: String) async throws {
        var changes: [Change] = []
        var removals: Set<String> = []
        for id in ids {
            // One that was taken back or deleted meanwhile asks for nothing.
            guard let read = try? await exchange.desk.read(id), read.letter.standing != .revoked else { continue }
            if case .revocation(let message, _) = read.message.body {
                // Taking a message back takes back what it asked to look for.
                guard let earlier = try? await exchange.desk.read(message), earlier.letter.partner == partner,
                    earlier.letter.direction == .received, case .watch(let body) = earlier.message.body
                else { continue }
                removals.insert(body.entry)
                continue
            }
            guard case .watch(let body) = read.message.body else { continue }
            let codes = read.message.handling?.codes ?? [.h2]
            changes.append(
                Change(
                    message: id,
                    type: read.message.type,
                    body: body,
                    handling: codes.max { $0.rawValue < $1.rawValue } ?? .h2,
                    from: read.letter.from
                )
            )
        }
        let additions = changes.filter { $0.type != .watchRevoke }
        removals.formUnion(changes.filter { $0.type == .watchRevoke }.map(\.body.entry))
        if !removals.isEmpty { try await remove(removals, of: partner) }
        for code in Set(additions.map(\.handling)) {
            // An entry that came and was taken back in one go was never there.
            let some = additions.filter { $0.handling == code && !removals.contains($0.body.entry) }
            if !some.isEmpty { try await add(some, code, of: partner) }
        }
    }

    private func list(of partner: String, _ code: HandlingCode) -> String {
        "partner-\(partner.lowercased())-\(code.rawValue.lowercased())"
    }

    private func author(_ partner: String) -> String { "partner:" + partner }

    private func add(_ changes: [Change], _ code: HandlingCode, of partner: String) async throws {
        let id = list(of: partner, code)
        let versions = try await lookouts.desk.store.versions(of: id)
        // On top of what waits for a second officer, so that nothing falls out between two messages.
        let base = versions.last { $0.state == .proposed } ?? versions.last { $0.state == .active }
        var entries = if let base { try await self.entries(of: base) } else { [Lookout]() }
        for change in changes {
            entries.removeAll { $0.id == change.body.entry }
            entries.append(Lookout(change.body, from: change.from))
        }
        let terms = WatchlistTerms(
            title: "\(partner) · \(code.rawValue)",
            source: partner,
            handling: code
        )
        let proposed = try await lookouts.desk.propose(id, terms, entries, by: author(partner))
        let origins = changes.map { (entry: $0.body.entry, message: $0.message) }
        try await exchange.store.note(watch: origins, on: id)
        for change in changes {
            let copy = LetterCopy(
                .watchlist,
                target: "\(id) \(proposed.number)",
                by: "node",
                at: exchange.desk.now()
            )
            try await exchange.store.note(copy, of: change.message)
        }
    }

    private func remove(_ removed: Set<String>, of partner: String) async throws {
        for code in HandlingCode.allCases {
            let id = list(of: partner, code)
            let versions = try await lookouts.desk.store.versions(of: id)
            let waiting = versions.last { $0.state == .proposed }
            var waitingEntries: [Lookout] = []
            if let waiting { waitingEntries = try await entries(of: waiting) }
            if let active = versions.last(where: { $0.state == .active }) {
                let before = try await entries(of: active)
                let after = before.filter { !removed.contains($0.id) }
                if after.count < before.count { try await replace(active, with: after, of: partner) }
            }
            let left = waitingEntries.filter { !removed.contains($0.id) }
            if let waiting, left.count < waitingEntries.count, !left.isEmpty {
                _ = try await lookouts.desk.propose(id, waiting.terms, left, by: author(partner))
            } else if let waiting, left.isEmpty, !waitingEntries.isEmpty {
                try await lookouts.withdraw(id, waiting.number, by: author(partner), reason: "taken back by \(partner)")
            }
        }
    }

    private func replace(_ active: Watchlist, with entries: [Lookout], of partner: String) async throws {
        if entries.isEmpty {
            let reason = "taken back by \(partner)"
            try await lookouts.withdraw(active.id, active.number, by: author(partner), reason: reason)
            return
        }
        let next = try await lookouts.desk.propose(active.id, active.terms, entries, by: author(partner))
        _ = try await lookouts.desk.activate(active.id, next.number, by: "node")
        try await scoring.reloadLookouts()
    }

    private func entries(of list: Watchlist) async throws -> [Lookout] {
        var all: [Lookout] = []
        while all.count < list.entryCount {
            let some = try await lookouts.desk.store.entries(
                of: list.id,
                list.number,
                offset: all.count,
                limit: Self.readAtOnce
            )
            if some.isEmpty { break }
            all += some
        }
        return all
    }
}

extension Lookout {
    /// An entry as a partner's office gives it. A kind of subject that is not known here is looked for as a name.
    fileprivate init(_ body: WatchBody, from office: String) {
        self.init(
            id: body.entry,
            subject: LookoutSubject(rawValue: body.subject) ?? .company,
            texts: body.texts,
            category: LookoutCategory(rawValue: body.category) ?? .business,
            action: body.action,
            reason: "\(office): \(body.reason.text)",
            valid: body.valid
        )
    }
}
