//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
import Customs
import Exchange
import MerkleLog
import Persistence
import TestSupport
import Testing

@Suite("Two nodes exchange")
struct ExchangeStoreTests {
    @Test("an alert arrives, is acknowledged, read and answered with what was found", arguments: TestDatabase.available)
    func alert(database: TestDatabase) async throws {
        try await withPair(database) { vn, cn, clock, _ in
            let sent = try await vn.desk.send(SampleMessages.alert(), from: "VN-VI", to: "CN-7200", by: "lan")
            let id = sent.header.id
            clock.advance(by: 3)
            #expect(try await vn.carry(to: cn) == 1)
            #expect(try await vn.store.letter(id)?.delivered == Timestamp(seconds: clock.now()))
            #expect(try await vn.store.letter(id)?.opened == nil)
            try await ExchangeSide.settle(vn, cn)
            #expect(try await vn.store.letter(id)?.opened == Timestamp(seconds: clock.now()))

            let read = try await cn.desk.read(id)
            #expect(read.message == SampleMessages.alert())
            clock.advance(by: 60)
            try await cn.desk.markRead(id, by: "wang")
            try await cn.desk.send(SampleMessages.feedback(on: id), from: "CN-7200", to: "VN-VI", by: "wang")
            try await ExchangeSide.settle(vn, cn)
            let known = try #require(try await vn.store.letter(id))
            #expect(known.read == Timestamp(seconds: clock.now()))
            #expect(known.standing == .closed)
            let thread = try await vn.store.letters(LetterFilter(thread: id))
            #expect(thread.map(\.facts.type) == [.alert, .feedback])
            #expect(try await cn.store.letters(LetterFilter(thread: id)).map(\.id) == thread.map(\.id))
        }
    }

    @Test("a request is answered in part, then whole, and only feedback closes it", arguments: TestDatabase.available)
    func request(database: TestDatabase) async throws {
        try await withPair(database) { vn, cn, clock, _ in
            let due = Timestamp(seconds: clock.now() + 86_400)
            let request = try await vn.desk.send(
                SampleMessages.request(due: due),
                from: "VN-VI",
                to: "CN-7200",
                by: "lan"
            )
            let id = request.header.id
            try await ExchangeSide.settle(vn, cn)
            #expect(try await cn.store.letters(LetterFilter(isDue: true)).map(\.id) == [id])
            for (isFinal, standing) in [(false, StoredLetter.Standing.partlyAnswered), (true, .answered)] {
                try await cn.desk.send(
                    SampleMessages.reply(to: id, isFinal: isFinal),
                    from: "CN-7200",
                    to: "VN-VI",
                    by: "wang"
                )
                try await ExchangeSide.settle(vn, cn)
                #expect(try await vn.store.letter(id)?.standing == standing)
            }
            try await vn.desk.send(SampleMessages.feedback(on: id), from: "VN-VI", to: "CN-7200", by: "lan")
            try await ExchangeSide.settle(vn, cn)
            #expect(try await cn.store.letter(id)?.standing == .closed)
        }
    }

    @Test("messages out of turn, to offices that are not paired, or incomplete are not sent")
    func outOfTurn() async throws {
        try await withPair(.sqlite) { vn, cn, _, _ in
            let alert = try await vn.desk.send(SampleMessages.alert(), from: "VN-VI", to: "CN-7200", by: "lan").header
                .id
            try await ExchangeSide.settle(vn, cn)
            await #expect(throws: DeskError.outOfTurn(alert)) {
                try await cn.desk.send(SampleMessages.reply(to: alert), from: "CN-7200", to: "VN-VI", by: "wang")
            }
            await #expect(throws: DeskError.outOfTurn(alert)) {
                try await cn.desk.send(SampleMessages.feedback(on: alert), from: "CN-7200", to: "VN-VIII", by: "wang")
            }
            await #expect(throws: DeskError.notPaired(from: "VN-VI", to: "CN-8600")) {
                try await vn.desk.send(SampleMessages.alert(), from: "VN-VI", to: "CN-8600", by: "lan")
            }
            var bare = SampleMessages.alert()
            bare.evaluation = nil
            await #expect(throws: DeskError.incomplete(.missing("evaluation"))) {
                try await vn.desk.send(bare, from: "VN-VI", to: "CN-7200", by: "lan")
            }
            var watch = SampleMessages.alert()
            watch.facts?.measures = [.controlledDelivery]
            await #expect(throws: DeskError.incomplete(.missing("sign_off.endorsed_by"))) {
                try await vn.desk.send(watch, from: "VN-VI", to: "CN-7200", by: "lan")
            }
        }
    }

    @Test("pushing again, in pieces or doubled, changes nothing", arguments: TestDatabase.available)
    func repeats(database: TestDatabase) async throws {
        try await withPair(database) { vn, cn, _, _ in
            for number in 0..<20 {
                try await vn.desk.send(
                    SampleMessages.alert(reference: "\(number)"),
                    from: "VN-VI",
                    to: "CN-7200",
                    by: "lan"
                )
            }
            let lines = try await vn.store.outbox(of: "CN", after: 0, limit: 100, mostBytes: 1 << 30)
                .map(\.bytes)
            let gap = try await cn.link.take(Array(lines[5...]))
            #expect(gap.refused == LinkAnswer.Refused(sequence: 1, fault: "gap"))
            _ = try await cn.link.take(Array(lines[..<7]))
            _ = try await cn.link.take(Array(lines[3..<12]))
            _ = try await cn.link.take(lines + [])
            _ = try await cn.link.take(lines)
            #expect(try await cn.store.standing(of: "VN").received.sequence == 20)
            while try await cn.desk.open(from: "VN").isMore {}
            #expect(try await cn.store.letters(LetterFilter(limit: 100)).count == 20)
            let alarms = try await cn.store.alarms(of: nil, limit: 10)
            #expect(alarms.isEmpty)
        }
    }

    @Test("each side rebuilds the other's log, cosigns it, and has proofs for both", arguments: TestDatabase.available)
    func witnesses(database: TestDatabase) async throws {
        try await withPair(database) { vn, cn, _, _ in
            var ids: [String] = []
            for number in 0..<30 {
                let (from, to, side) = number % 3 == 0 ? ("CN-7200", "VN-VI", cn) : ("VN-VIII", "CN-7200", vn)
                let message = SampleMessages.alert(reference: "\(number)")
                ids.append(try await side.desk.send(message, from: from, to: to, by: "x").header.id)
                if number % 7 == 0 { try await ExchangeSide.settle(vn, cn) }
            }
            try await ExchangeSide.settle(vn, cn)
            for (a, b) in [(vn, cn), (cn, vn)] {
                try await a.audit(b)
                #expect(try await a.audit(b) == nil)
                let standing = try await b.store.standing(of: a.node)
                let witnessed = try await a.store.witnessed(of: b.node)
                #expect(witnessed == WitnessedLog(size: standing.logSize, root: standing.logRoot))
                for id in ids {
                    let envelope = try #require(try await a.store.envelope(id))
                    for log in [LogName.own(partner: b.node), .witnessed(partner: b.node)] {
                        let place = try #require(try await a.store.place(of: id, in: log))
                        let note = try #require(try await b.audited(a, log, place))
                        let checkpoint = try #require(SignedNote(encoded: note).flatMap { Checkpoint($0.text) })
                        let proof = try await a.store.inclusionProof(of: place, size: checkpoint.size, in: log)
                        #expect(
                            MerkleProof.isIncluded(
                                .leaf(envelope.hash.bytes),
                                at: place,
                                size: checkpoint.size,
                                root: checkpoint.root,
                                proof: proof
                            )
                        )
                    }
                }
            }
        }
    }

    @Test("a message of a later version is kept, shown and acknowledged", arguments: TestDatabase.available)
    func opaque(database: TestDatabase) async throws {
        try await withPair(database) { vn, cn, _, _ in
            var message = SampleMessages.alert()
            message.type = MessageType(rawValue: "weather")
            message.body = .record(.object(["wind": .number(7)]))
            let id = try await vn.desk.send(message, from: "VN-VI", to: "CN-7200", by: "lan").header.id
            try await ExchangeSide.settle(vn, cn)
            let read = try await cn.desk.read(id)
            #expect(!read.message.type.isKnown)
            #expect(read.raw["body"]?["wind"]?.whole == 7)
            #expect(try await vn.store.letter(id)?.opened != nil)
        }
    }

    @Test("a revocation withdraws, and only its originator's own", arguments: TestDatabase.available)
    func revocation(database: TestDatabase) async throws {
        try await withPair(database) { vn, cn, _, _ in
            let open = SampleMessages.alert(handling: SampleMessages.handling([.h0], light: .green))
            let id = try await vn.desk.send(open, from: "VN-VI", to: "CN-7200", by: "lan").header.id
            try await ExchangeSide.settle(vn, cn)
            try await cn.desk.send(SampleMessages.revocation(of: id), from: "CN-7200", to: "VN-VI", by: "wang")
            try await ExchangeSide.settle(vn, cn)
            #expect(try await vn.store.letter(id)?.standing == .open)
            #expect(try await cn.desk.blocks(.export, on: id, for: "CN-7200") == [])
            try await vn.desk.send(SampleMessages.revocation(of: id), from: "VN-VI", to: "CN-7200", by: "lan")
            try await ExchangeSide.settle(vn, cn)
            #expect(try await cn.store.letter(id)?.standing == .revoked)
            #expect(try await cn.desk.blocks(.export, on: id, for: "CN-7200") == [.revoked])
        }
    }

    @Test(
        "after its last day a message is gone on both sides, and still proven to have been",
        arguments: TestDatabase.available
    )
    func purge(database: TestDatabase) async throws {
        try await withPair(database) { vn, cn, clock, _ in
            let last = CalendarDate(nearestDaysSince1970: clock.now() / 86_400 + 2)
            let message = SampleMessages.alert(handling: SampleMessages.handling([.h0], useBy: last))
            let id = try await vn.desk.send(message, from: "VN-VI", to: "CN-7200", by: "lan").header.id
            let kept = try await vn.desk.send(SampleMessages.alert(), from: "VN-VI", to: "CN-7200", by: "lan").header.id
            // What is not delivered yet is not purged: it must still be carried.
            #expect(try await vn.store.purge(before: last.daysSince1970 + 1, at: vn.desk.now()) == 0)
            try await ExchangeSide.settle(vn, cn)
            for side in [vn, cn] {
                #expect(try await side.store.purge(before: last.daysSince1970, at: vn.desk.now()) == 0)
                #expect(try await side.desk.read(id).message == message)
                #expect(try await side.store.purge(before: last.daysSince1970 + 1, at: vn.desk.now()) == 1)
                await #expect(throws: DeskError.purged(id)) { try await side.desk.read(id) }
                #expect(try await side.store.letter(id)?.standing == .purged)
                #expect(try await side.desk.read(kept).message == SampleMessages.alert())
            }
            try await vn.audit(cn)
            try await cn.audit(vn)
            #expect(try await vn.store.place(of: id, in: .witnessed(partner: "CN")) == 0)
            #expect(try await vn.proofs.prove(id, withContent: false).verify().isProven)
        }
    }

    @Test("a permission of the originator opens what the code had closed", arguments: TestDatabase.available)
    func permission(database: TestDatabase) async throws {
        try await withPair(database) { vn, cn, _, _ in
            let id = try await vn.desk.send(SampleMessages.alert(), from: "VN-VI", to: "CN-7200", by: "lan").header.id
            try await ExchangeSide.settle(vn, cn)
            #expect(try await cn.desk.blocks(.print, on: id, for: "CN-7200") == [.code(.h1)])
            // The receiver cannot allow itself.
            try await cn.desk.send(
                SampleMessages.permission(for: id, [.print]),
                from: "CN-7200",
                to: "VN-VI",
                by: "wang"
            )
            try await ExchangeSide.settle(vn, cn)
            #expect(try await cn.desk.blocks(.print, on: id, for: "CN-7200") == [.code(.h1)])
            try await vn.desk.send(
                SampleMessages.permission(for: id, [.print]),
                from: "VN-VI",
                to: "CN-7200",
                by: "lan"
            )
            try await ExchangeSide.settle(vn, cn)
            #expect(try await cn.desk.blocks(.print, on: id, for: "CN-7200") == [])
            #expect(try await cn.desk.blocks(.export, on: id, for: "CN-7200") == [.code(.h1)])
        }
    }
}

extension ExchangeSide {
    /// The checkpoint by which the other side proves an entry of a log.
    fileprivate func audited(_ other: ExchangeSide, _ log: LogName, _ place: Int) async throws -> String? {
        if case .own = log { try await audit(other) }
        return try await other.store.checkpoint(log, covering: place + 1)
    }
}
