//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Lookouts
import SeaWatch

/// Vessels that active watch-lists name, the partner's and own ones; read again when a list changed.
actor PartnerVessels {
    private static let readAtOnce = 20_000

    /// A vessel of a list with the days on which its entry holds.
    private struct Listed {
        let vessel: WatchedVessel
        let isPartners: Bool
        let validity: ValidityPeriod
    }

    private let store: any LookoutStore
    /// The message that brought an entry of a list; nil where no partner's did.
    private let message: @Sendable (_ entry: String, _ list: String) async throws -> String?
    private var read: [String] = []
    private var listed: [Listed] = []

    init(
        _ store: any LookoutStore,
        message: @escaping @Sendable (_ entry: String, _ list: String) async throws -> String?
    ) {
        self.store = store
        self.message = message
    }

    /// - Returns: those that hold on a day, and whether the partner asked for each.
    func vessels(on day: CalendarDate) async throws -> [(vessel: WatchedVessel, isPartners: Bool)] {
        let active = try await store.versions().filter { $0.state == .active }
        let names = active.map { "\($0.id) \($0.number)" }
        if names != read {
            listed = try await vessels(of: active)
            read = names
        }
        return listed.filter { $0.validity.contains(day) }.map { ($0.vessel, $0.isPartners) }
    }

    private func vessels(of active: [Watchlist]) async throws -> [Listed] {
        var found: [Listed] = []
        for list in active {
            var count = 0
            while count < list.entryCount {
                let page = try await store.entries(of: list.id, list.number, offset: count, limit: Self.readAtOnce)
                if page.isEmpty { break }
                count += page.count
                for entry in page where entry.subject == .vessel { found += try await vessels(entry, list) }
            }
        }
        return found
    }

    /// One for each text of an entry: a vessel may be listed by its name and its number.
    private func vessels(_ entry: Lookout, _ list: Watchlist) async throws -> [Listed] {
        let origin = try await message(entry.id, list.id)
        return entry.texts.enumerated().compactMap { place, text in
            let key = WatchedVessel.Key(text)
            guard key.namesSomething else { return nil }
            let vessel = WatchedVessel(
                id: "\(list.id)/\(entry.id)/\(place)",
                key: key,
                reason: entry.reason,
                until: entry.valid.to,
                office: list.terms.source,
                officer: list.events.first?.officer ?? "",
                since: list.events.first?.at ?? 0,
                message: origin
            )
            return Listed(vessel: vessel, isPartners: origin != nil, validity: entry.valid)
        }
    }
}
