//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
package import Lookouts
import Targeting

/// What every store of look-outs promises.
package enum LookoutStoreContract {
    /// The stores of one node: lines, and look-outs that name them.
    package struct Stores: Sendable {
        package let declarations: DeclarationStores
        package let lookouts: any LookoutStore

        package init(declarations: DeclarationStores, lookouts: any LookoutStore) {
            self.declarations = declarations
            self.lookouts = lookouts
        }

        /// Empty ones in memory.
        package static func inMemory() -> Stores {
            let declarations = DeclarationStores.inMemory()
            let lookouts = InMemoryLookoutStore { line in
                try? await declarations.targeting.declaration(line.declarationNo)
            }
            return Stores(declarations: declarations, lookouts: lookouts)
        }
    }

    package static let cases: [ContractCase<Stores>] = [
        ContractCase("a version is found as it was kept, with its entries in order") { stores in
            let list = try list()
            try await stores.lookouts.add(list, entries, changing: [], by: "lan")
            try same(try await stores.lookouts.versions(), [list])
            try same(try await stores.lookouts.entries(of: "watched", 1, offset: 0, limit: 9), entries)
            try same(try await stores.lookouts.entries(of: "watched", 1, offset: 1, limit: 1), [entries[1]])
            try same(try await stores.lookouts.entries(of: "watched", 2, offset: 0, limit: 9), [])
            try same(try await stores.lookouts.versions(of: "other"), [])
        },
        ContractCase("a number is given once, and a lost race changes nothing") { stores in
            let first = try list()
            try await stores.lookouts.add(first, entries, changing: [], by: "lan")
            try await refused(LookoutStoreError.changedMeanwhile("watched")) {
                try await stores.lookouts.add(first, [], changing: [], by: "hai")
            }
            var active = first
            try active.activate(by: "hai", at: 20)
            try await stores.lookouts.save([WatchlistChange(active, known: 1)], by: "hai")
            var stale = first
            try stale.withdraw(by: "minh", at: 21, reason: "late")
            try await refused(LookoutStoreError.changedMeanwhile("watched")) {
                try await stores.lookouts.save([WatchlistChange(stale, known: 1)], by: "minh")
            }
            let second = try Watchlist(id: "watched", number: 2, terms: terms, entryCount: 1, by: "lan", at: 30)
            try await refused(LookoutStoreError.changedMeanwhile("watched")) {
                let change = WatchlistChange(stale, known: 1)
                try await stores.lookouts.add(second, [entries[0]], changing: [change], by: "lan")
            }
            try same(try await stores.lookouts.versions(), [active])
            try same(try await stores.lookouts.entries(of: "watched", 2, offset: 0, limit: 9), [])
        },
        ContractCase("a hit is kept once, and what an officer says of it stays") { stores in
            let sample = SampleDeclarations()
            try await stores.declarations.add(sample.batch(2))
            let hits = [hit(sample.line(0), score: 0.8, at: 5), hit(sample.line(1), score: 0.9, at: 6)]
            try await stores.lookouts.record(hits, by: "scoring")
            try same(try await stores.lookouts.openHits(), 2)
            try same(try await stores.lookouts.hits(of: sample.line(0)), [hits[0]])
            let judgement = HitJudgement(.other, reason: "born 1990", by: "lan", at: 9)
            try await stores.lookouts.judge(hits[0].key, judgement, by: "lan")
            try await stores.lookouts.record([hit(sample.line(0), score: 0.8, at: 50)], by: "scoring")
            try same(try await stores.lookouts.openHits(), 1)
            try same(try await stores.lookouts.recentHits(open: true, offset: 0, limit: 9).map(\.hit), [hits[1]])
            let all = try await stores.lookouts.recentHits(open: false, offset: 0, limit: 9)
            try same(all.map(\.hit), [hits[1], hits[0]])
            try same(all.last?.judgement, judgement)
            let cleared = Clearance(list: "watched", listed: "Nguyễn Văn Cường", text: "Nguyen Van Cuong")
            try same(try await stores.lookouts.clearances(), [cleared])
            try await refused(LookoutStoreError.unknown("7")) {
                let key = LookoutHit.Key(
                    line: sample.line(0),
                    list: "watched",
                    number: 1,
                    entry: "7",
                    field: .importerName
                )
                try await stores.lookouts.judge(key, judgement, by: "lan")
            }
        },
    ]

    private static let terms = WatchlistTerms(title: "Theo dõi", source: "judgement", handling: .h2, weight: 70)

    private static let entries = [
        Lookout(
            id: "1",
            subject: .person,
            texts: ["Nguyễn Văn Cường", "阮文强"],
            category: .person,
            action: .specificCheck,
            reason: "Ma túy, 2024",
            valid: ValidityPeriod(from: CalendarDate(year: 2025, month: 1, day: 1), to: nil)
        ),
        Lookout(
            id: "2",
            subject: .vehicle,
            texts: ["桂A12345"],
            category: .meansOfTransport,
            action: .discreetSurveillance,
            reason: "",
            valid: .always
        ),
    ]

    private static func list() throws -> Watchlist {
        try Watchlist(id: "watched", number: 1, terms: terms, entryCount: entries.count, by: "lan", at: 10)
    }

    private static func hit(_ line: DeclarationLineID, score: Double, at: Int64) -> LookoutHit {
        LookoutHit(
            key: LookoutHit.Key(line: line, list: "watched", number: 1, entry: "1", field: .importerName),
            seen: "Nguyen Van Cuong",
            listed: "Nguyễn Văn Cường",
            score: score,
            features: [MatchFeature("words", ["matched": "3", "of": "3"]), MatchFeature("tones", ["count": "3"])],
            isLate: false,
            at: at
        )
    }
}
