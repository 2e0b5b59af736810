//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
import Customs
import Exchange
import Journal
import Persistence
import STIX
import TAXII
import TestSupport
import Testing

@Suite("What is shown of messages, on every engine")
struct ExportStoreTests {
    private static let root = "exchange"
    private static let shelf = TAXIICollection(
        id: "0198a64e-3500-4000-8000-000000000001",
        title: "Received",
        alias: "received",
        rights: .read
    )

    /// China's side with a collection, and a message that came.
    private static func run(
        _ database: TestDatabase,
        _ body: (NodeDatabase, ExchangeSide, ExchangeSide, StoredLetter, FrozenClock) async throws -> Void
    ) async throws {
        let clock = FrozenClock()
        try await database.withNode { vietnam, _ in
            try await database.withNode { china, _ in
                let (vn, cn) = try await ExchangeSide.pair(vietnam.exchange, china.exchange) {
                    Timestamp(seconds: clock.now())
                }
                try await china.taxii.define([shelf], of: root, by: "test")
                let id = try await vn.desk.send(SampleMessages.alert(), from: "VN-VI", to: "CN-7200", by: "lan").header
                    .id
                try await ExchangeSide.settle(vn, cn)
                try await body(china, vn, cn, try #require(try await china.exchange.letter(id)), clock)
            }
        }
    }

    private static func step(
        _ letter: StoredLetter,
        _ act: ExportStep.Act,
        before: ExportUnit? = nil,
        grants: Int = 0,
        settings: String = "one",
        changesOn: Int64? = nil
    ) -> ExportStep {
        ExportStep(
            letter: letter,
            spoken: letter,
            grants: grants,
            unit: letter.id,
            collection: shelf,
            root: root,
            settings: settings,
            changesOn: changesOn,
            act: act,
            before: before
        )
    }

    private static func showing(_ letter: StoredLetter, generation: Int64 = 0) -> ExportStep.Showing {
        let unit = generation == 0 ? letter.id : "\(letter.id) \(generation)"
        let frame = STIXExport.Frame(
            message: letter.id,
            from: letter.from,
            to: letter.to,
            sent: letter.sent,
            unit: unit
        )
        let export = STIXExport(SampleMessages.alert(), frame)
        return ExportStep.Showing(
            objects: export.objects.map { ($0.id, $0.bytes) },
            commons: export.commons.map(\.bytes),
            subject: export.subject,
            created: letter.sent,
            modified: letter.sent,
            generation: generation,
            digest: "digest of \(unit)"
        )
    }

    private static func text(_ database: NodeDatabase) async throws -> String {
        let selection = TAXIISelection(root: root, collection: shelf, filter: TAXIIFilter(versions: .all), limit: 1_000)
        return String(decoding: try await database.taxii.objects(selection).bytes, as: UTF8.self)
    }

    @Test(
        "a message is a candidate until something was decided, and whenever its grounds change",
        arguments: TestDatabase.available
    )
    func candidates(database: TestDatabase) async throws {
        try await Self.run(database) { china, vn, cn, letter, clock in
            let store = china.taxii
            let now = Timestamp(seconds: clock.now())
            let today = clock.now() / 86_400
            func open(_ settings: String = "one", on day: Int64? = nil, since: Timestamp? = nil) async throws
                -> [String]
            {
                try await store.exportCandidates(settings: settings, today: day ?? today, keptSince: since, limit: 10)
                    .map(\.id)
            }
            #expect(try await open() == [letter.id])
            #expect(try await open(since: now) == [letter.id])
            #expect(try await open(since: Timestamp(milliseconds: now.milliseconds + 1)).isEmpty)
            #expect(try await store.carryOut(Self.step(letter, .hold, changesOn: today + 3), at: now))
            #expect(try await open().isEmpty)
            #expect(try await open("two") == [letter.id])
            #expect(try await open(on: today + 2).isEmpty)
            #expect(try await open(on: today + 3) == [letter.id])
            try await vn.desk.send(
                SampleMessages.permission(for: letter.id, [.export]),
                from: "VN-VI",
                to: "CN-7200",
                by: "lan"
            )
            try await ExchangeSide.settle(vn, cn)
            let waiting = try await open()
            #expect(waiting.count == 2 && waiting.contains(letter.id))
            let page = try await store.exportCandidates(settings: "one", today: today, limit: 1)
            let rest = try await store.exportCandidates(settings: "one", today: today, after: page.last, limit: 10)
            #expect((page + rest).map(\.id) == waiting)
        }
    }

    @Test(
        "what is shown is withdrawn in one step, without what it said, and shown again under other ids",
        arguments: TestDatabase.available
    )
    func life(database: TestDatabase) async throws {
        try await Self.run(database) { china, _, _, letter, clock in
            let store = china.taxii
            let now = Timestamp(seconds: clock.now())
            #expect(try await !store.showsExports())
            #expect(try await store.carryOut(Self.step(letter, .show(Self.showing(letter))), at: now))
            #expect(try await store.showsExports())
            #expect(try await Self.text(china).contains("12C-123.45"))
            let shown = try #require(try await store.exportUnit(letter.id))
            #expect(shown.state == .shown && shown.message == letter.id && !shown.objects.isEmpty)

            // Decided while nothing was shown: too late.
            #expect(try await !store.carryOut(Self.step(letter, .hold), at: now))
            // Decided before a permission that is not there.
            #expect(try await !store.carryOut(Self.step(letter, .hold, before: shown, grants: 1), at: now))
            #expect(try await store.exportUnit(letter.id) == shown)

            #expect(try await store.carryOut(Self.step(letter, .hold, before: shown), at: now))
            let withdrawn = try #require(try await store.exportUnit(letter.id))
            #expect(withdrawn.state == .withdrawn && withdrawn.modified > shown.modified)
            let left = try await Self.text(china)
            #expect(!left.contains("12C-123.45") && left.contains(#""revoked":true"#))
            #expect(try await !store.showsExports())

            let again = Self.step(letter, .show(Self.showing(letter, generation: 1)), before: withdrawn)
            #expect(try await store.carryOut(again, at: now))
            let second = try #require(try await store.exportUnit(letter.id))
            #expect(second.objects.isDisjoint(with: shown.objects) && second.generation == 1)
            #expect(try await china.exchange.copies(of: letter.id).count == 2)
            #expect(
                try await china.journal.entries(limit: 100).map(\.action).filter { $0.hasPrefix("taxii.") } == [
                    "taxii.defined", "taxii.shown", "taxii.withdrawn", "taxii.shown",
                ]
            )
            #expect(try await china.journal.verify() > 0)
        }
    }
}
