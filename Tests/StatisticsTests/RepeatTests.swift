//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
import Statistics
import TestSupport
import Testing

@Suite("Reports that can be repeated")
struct RepeatTests {
    @Test("at the same position the same report comes out to the byte, whatever happened since")
    func repeated() async throws {
        let store = InMemoryStatisticsStore()
        let desk = ReportDesk(
            store: store,
            tree: OfficeTree(try OfficeDirectory.builtIn()),
            currency: .vnd,
            inspections: nil,
            dayOffset: 0,
            now: FrozenClock().now
        )
        var ledger = RandomLedger(seed: 3, first: SampleLedger.day("2025-01-01"), days: 181)
        for _ in 0..<300 {
            let change = ledger.next()
            await store.record(before: change.before, after: change.after)
        }
        let definitions = desk.builtIn(anchor: SampleLedger.day("2025-03-01")).filter { $0.kind != .targetingYield }
        var then: [Data] = []
        for definition in definitions { then.append(try await desk.report(definition, scope: nil).json()) }
        for _ in 0..<300 {
            let change = ledger.next()
            await store.record(before: change.before, after: change.after)
        }
        for (definition, old) in zip(definitions, then) {
            let again = try await desk.report(definition, at: 300, scope: nil)
            #expect(try again.json() == old, "\(definition.id)")
            #expect(try await desk.report(definition, scope: nil).json() != old)
        }
        await #expect(throws: ReportRefusal.notThere(601)) {
            try await desk.report(definitions[0], at: 601, scope: nil)
        }
    }

    @Test("a published report names what it was made of, and built-in ids stay theirs")
    func published() async throws {
        let store = InMemoryStatisticsStore()
        await store.record(before: nil, after: SampleLedger.record("1"))
        let desk = ReportDesk(
            store: store,
            tree: OfficeTree(try OfficeDirectory.builtIn()),
            currency: .vnd,
            inspections: nil,
            dayOffset: 0,
            now: FrozenClock().now
        )
        let definition = desk.builtIn(anchor: SampleLedger.day("2025-03-01"))[0]
        let publication = try await desk.publish(definition, at: nil, scope: nil, by: "lan")
        await store.record(before: nil, after: SampleLedger.record("2"))
        let again = try await desk.report(publication.definition, at: publication.position.sequence, scope: nil)
        #expect(try again.resultDigest() == publication.result)
        await #expect(throws: ReportRefusal.builtIn(definition.id)) {
            try await desk.save(definition, replacing: nil, by: "lan")
        }
        let yield = try #require(desk.builtIn().first { $0.kind == .targetingYield })
        await #expect(throws: ReportRefusal.notOfJournal) {
            try await desk.publish(yield, at: nil, scope: nil, by: "lan")
        }
    }
}
