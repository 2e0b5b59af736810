//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
import Exchange
import MerkleLog
import Persistence
import TestSupport
import Testing

@Suite("What two nodes can prove")
struct ExchangeProofTests {
    /// Some traffic both ways, audited by both.
    private func withTraffic(
        _ database: TestDatabase,
        _ body: (ExchangeSide, ExchangeSide, [String], FrozenClock) async throws -> Void
    ) async throws {
        let clock = FrozenClock()
        try await database.withNode { vietnam, _ in
            try await database.withNode { china, _ in
                let (vn, cn) = try await ExchangeSide.pair(vietnam.exchange, china.exchange) {
                    Timestamp(seconds: clock.now())
                }
                var ids: [String] = []
                for number in 0..<12 {
                    let message = SampleMessages.alert(reference: "\(number)")
                    let envelope =
                        number % 3 == 0
                        ? try await cn.desk.send(message, from: "CN-7200", to: "VN-VI", by: "wang")
                        : try await vn.desk.send(message, from: "VN-VIII", to: "CN-7200", by: "lan")
                    ids.append(envelope.header.id)
                    clock.advance(by: 86_400 * 3)
                    if number % 4 == 0 { try await ExchangeSide.settle(vn, cn) }
                }
                try await ExchangeSide.settle(vn, cn)
                try await vn.audit(cn)
                try await cn.audit(vn)
                try await body(vn, cn, ids, clock)
            }
        }
    }

    @Test("both sides prove every message, with its content or without", arguments: TestDatabase.available)
    func proofs(database: TestDatabase) async throws {
        try await withTraffic(database) { vn, cn, ids, _ in
            for id in ids {
                for side in [vn, cn] {
                    for withContent in [true, false] {
                        let bundle = try await side.proofs.prove(id, withContent: withContent)
                        let read = try #require(ProofBundle(bundle.json.canonical))
                        #expect(read == bundle)
                        let findings = read.verify()
                        #expect(findings.faults == [])
                        #expect(findings.header?.id == id)
                        #expect((findings.message != nil) == withContent)
                    }
                }
            }
        }
    }

    @Test("a proof in which anything was changed proves nothing")
    func changedProof() async throws {
        try await withTraffic(.sqlite) { vn, _, ids, _ in
            let line = try await vn.proofs.prove(ids[1], withContent: true).json.canonical
            var generator = SystemRandomNumberGenerator()
            for _ in 0..<2_000 {
                var changed = line
                changed[Int.random(in: 0..<line.count, using: &generator)] ^= 1 << UInt8.random(in: 0..<8)
                // A proof that lost its content proves the exchange alone.
                guard let bundle = ProofBundle(changed), bundle.content != nil else { continue }
                let original = try #require(ProofBundle(line))
                // What the proof does not stand on: until when the card is valid, and its other key.
                if bundle.card.validUntil != original.card.validUntil
                    || bundle.card.validFrom != original.card.validFrom
                    || bundle.card.sealingPublic != original.card.sealingPublic
                {
                    continue
                }
                let place = zip(line, changed).enumerated().first { $1.0 != $1.1 }?.offset ?? 0
                let around = changed[max(0, place - 40)..<min(changed.count, place + 40)]
                #expect(!bundle.verify().isProven, "\(String(decoding: around, as: UTF8.self))")
            }
        }
    }

    @Test("before the other side has cosigned there is no proof, and it says so")
    func tooEarly() async throws {
        try await withTraffic(.sqlite) { vn, cn, _, _ in
            let id = try await vn.desk.send(SampleMessages.alert(), from: "VN-VI", to: "CN-7200", by: "lan").header.id
            await #expect(throws: ProofError.notYetCosigned(node: "VN")) {
                try await vn.proofs.prove(id, withContent: false)
            }
            try await ExchangeSide.settle(vn, cn)
            try await vn.audit(cn)
            try await cn.audit(vn)
            #expect(try await vn.proofs.prove(id, withContent: false).verify().isProven)
        }
    }

    @Test("the statement of a month is the same on both sides to the byte", arguments: TestDatabase.available)
    func statement(database: TestDatabase) async throws {
        try await withTraffic(database) { vn, cn, ids, _ in
            let month = try #require(StatementMonth("2025-08"))
            var texts: [String] = []
            for (side, other) in [(vn, "CN"), (cn, "VN")] {
                let lines = try await side.store.exchanged(with: other, from: month.start, until: month.end)
                let statement = ExchangeStatement(month: month, nodes: [side.node, other], lines: lines)
                #expect(statement.lines.filter { $0.type == .alert }.map(\.id).sorted() == ids.prefix(7).sorted())
                texts.append(statement.text + String(decoding: statement.json.canonical, as: UTF8.self))
            }
            #expect(texts[0] == texts[1])
            #expect(texts[0].contains("VN-VIII CN-7200   alert   4"))
        }
    }

    @Test("months")
    func months() throws {
        let december = try #require(StatementMonth("2025-12"))
        #expect(december.start.text == "2025-12-01T00:00:00.000Z")
        #expect(december.end.text == "2026-01-01T00:00:00.000Z")
        for wrong in ["2025-13", "2025", "2025-1", "2025-12-01", ""] { #expect(StatementMonth(wrong) == nil) }
    }

    @Test(
        "a bundle on a disk carries what the line would, and nothing that was changed",
        arguments: TestDatabase.available
    )
    func disk(database: TestDatabase) async throws {
        try await withTraffic(database) { vn, cn, _, _ in
            for number in 0..<10 {
                let message = SampleMessages.alert(reference: "disk \(number)")
                try await vn.desk.send(message, from: "VN-VI", to: "CN-7200", by: "lan")
            }
            let before = try await vn.store.standing(of: "CN")
            let lines = try await vn.store.outbox(
                of: "CN",
                after: before.confirmed.sequence,
                limit: 1_000,
                mostBytes: .max
            )
            let file = try ExchangeBundle.encode(
                lines,
                from: "VN",
                to: "CN",
                receipt: try await vn.link.standing().receipt,
                signer: vn.logSigner
            )
            for place in stride(from: 0, to: file.count, by: 97) {
                var changed = file
                changed[place] ^= 1
                #expect(throws: BundleFault.self) { try ExchangeBundle(changed, key: vn.logSigner.key) }
            }
            #expect(throws: BundleFault.self) { try ExchangeBundle(Array(file.dropLast(40)), key: vn.logSigner.key) }
            #expect(throws: BundleFault.badSignature) { try ExchangeBundle(file, key: cn.logSigner.key) }

            let bundle = try ExchangeBundle(file, key: vn.logSigner.key)
            #expect(bundle.head.count == 10)
            let answer = try await cn.link.take(bundle.lines)
            #expect(answer.refused == nil)
            try await cn.link.settle(bundle.receipt, before: nil)
            // The way back: the other side's bundle brings its receipt.
            let back = try ExchangeBundle.encode(
                [],
                from: "CN",
                to: "VN",
                receipt: answer.receipt,
                signer: cn.logSigner
            )
            try await vn.link.settle(try ExchangeBundle(back, key: cn.logSigner.key).receipt, before: nil)
            #expect(try await vn.store.standing(of: "CN").confirmed.sequence == before.confirmed.sequence + 10)
        }
    }
}
