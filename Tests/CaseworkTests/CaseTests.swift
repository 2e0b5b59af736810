//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Customs
import Foundation
import TestSupport
import Testing

@Suite("The life of a case")
struct CaseTests {
    private let today = SampleCases.today
    private let store = InMemoryCaseStore()
    private let nominal = InMemoryNominalStore()

    private func opened(stage: CaseStage = .opened, _ seizure: SeizureRecord = SampleCases.tobacco()) throws -> Case {
        try Case(
            SampleCases.number(1),
            from: .hand("x"),
            stage: stage,
            title: "t",
            seizure: seizure,
            by: SampleCases.lan,
            at: 1,
            today: today
        )
    }

    @Test("only the ways of the stages are open")
    func ways() throws {
        for from in CaseStage.allCases where from == .suspicion || from == .opened {
            for to in CaseStage.allCases {
                var file = try opened(stage: from)
                if from.next.contains(to) {
                    try file.move(to: to, remark: "", by: SampleCases.lan, at: 2, today: today)
                    #expect(file.stage == to)
                } else {
                    #expect(throws: CaseError.noWay(from: from, to: to)) {
                        try file.move(to: to, remark: "", by: SampleCases.lan, at: 2, today: today)
                    }
                }
            }
        }
        #expect(CaseStage.closed.next.isEmpty)
        #expect(!CaseStage.allCases.contains { $0.next.contains(.closed) })
    }

    @Test("what was not decided, or lacks what the record needs, is no decided case")
    func decided() throws {
        var file = try opened()
        try file.move(to: .administrative, remark: "", by: SampleCases.lan, at: 2, today: today)
        #expect(throws: CaseError.missing(.decision)) {
            try file.move(to: .decided, remark: "", by: SampleCases.lan, at: 3, today: today)
        }
        var record = file.seizure
        record.decision = LegalDecision(number: "12/QĐ-XPHC", date: today)
        record.modus = nil
        try file.record(record, effective: today, by: SampleCases.lan, at: 4, today: today)
        #expect(throws: CaseError.self) {
            try file.move(to: .decided, remark: "", by: SampleCases.lan, at: 5, today: today)
        }
        record.modus = .vehicle
        try file.record(record, effective: today, by: SampleCases.lan, at: 6, today: today)
        try file.move(to: .decided, remark: "", by: SampleCases.lan, at: 7, today: today)
        #expect(file.stage == .decided)
    }

    @Test("a case ends by two persons, and not while evidence is open")
    func closing() throws {
        var file = try opened()
        #expect(throws: CaseError.wrongOutcome(.sanctioned, at: .opened)) {
            try file.proposeClosing(
                as: .sanctioned,
                reason: "r",
                effective: today,
                by: SampleCases.lan,
                at: 2,
                today: today
            )
        }
        #expect(throws: CaseError.noProposal) {
            try file.approveClosing(openItems: 0, by: SampleCases.hai, at: 2)
        }
        try file.proposeClosing(
            as: .cleared,
            reason: "papers were right",
            effective: today,
            by: SampleCases.lan,
            at: 3,
            today: today
        )
        #expect(throws: CaseError.secondPersonNeeded) {
            try file.approveClosing(openItems: 0, by: SampleCases.lan, at: 4)
        }
        #expect(throws: CaseError.openCustody(2)) {
            try file.approveClosing(openItems: 2, by: SampleCases.hai, at: 4)
        }
        try file.approveClosing(openItems: 0, by: SampleCases.hai, at: 5)
        #expect(file.outcome == .cleared)
        #expect(throws: CaseError.closed(file.number)) {
            try file.move(to: .investigating, remark: "", by: SampleCases.lan, at: 6, today: today)
        }
        #expect(throws: CaseError.closed(file.number)) {
            try file.record(SeizureRecord(), effective: today, by: SampleCases.lan, at: 6, today: today)
        }
    }

    @Test("a proposal falls when the case moves on")
    func returned() throws {
        var file = try opened()
        try file.proposeClosing(
            as: .ownerless,
            reason: "r",
            effective: today,
            by: SampleCases.lan,
            at: 2,
            today: today
        )
        try file.move(to: .investigating, remark: "", by: SampleCases.lan, at: 3, today: today)
        #expect(file.closing == nil)
    }

    @Test("a case never merges with itself, and no closed one merges")
    func merging() throws {
        var file = try opened()
        var copy = file
        #expect(throws: CaseError.mergesWithItself) {
            try file.merge(&copy, reason: "r", by: SampleCases.hai, at: 2, today: today)
        }
    }

    @Test("an amendment keeps its day; figures of before are not moved")
    func amendment() throws {
        var file = try opened()
        let detected = try #require(file.seizure.detected)
        #expect(file.effective == detected)
        #expect(file.ledgerRecord.effective == detected)
        let more = SampleCases.tobacco(sticks: 20_000)
        #expect(throws: CaseError.wrongDay(.effective)) {
            try file.record(
                more,
                effective: #require(today.adding(days: 1)),
                by: SampleCases.lan,
                at: 2,
                today: today
            )
        }
        #expect(throws: CaseError.wrongDay(.effective)) {
            try file.record(
                more,
                effective: #require(detected.adding(days: -1)),
                by: SampleCases.lan,
                at: 2,
                today: today
            )
        }
        try file.record(more, effective: today, by: SampleCases.lan, at: 2, today: today)
        #expect(file.ledgerRecord.effective == today)
        #expect(file.ledgerRecord.detected == detected)
    }

    @Test("what the ledger counts: themes, amounts in base units, values at the rate")
    func ledger() throws {
        var record = SampleCases.tobacco()
        record.lines[0].quantities = [Quantity(5, .cartons), Quantity(900, .sticks)]
        record.lines[0].valuation = Valuation(Money(100, .cny), rate: 3_500, rateDate: today, rateSource: "x")
        record.operation = "OMD VII"
        let ledger = try opened(record).ledgerRecord
        #expect(ledger.lines[0].amounts == [LedgerAmount(1_000, .sticks)])
        #expect(ledger.lines[0].value == 350_000)
        #expect(ledger.lines[0].subject == "Jet")
        #expect(ledger.themes == [.tobacco, .mekongDragon])
        #expect(ledger.currency == .vnd)
        record.lines[0].valuation = Valuation(Money(100, .cny), rate: 0)
        #expect(try opened(record).ledgerRecord.lines[0].value == nil)
    }

    @Test("a desk shows no case of another office, and does not say that there is one")
    func scope() async throws {
        let file = try await SampleCases.open("one", in: store)
        let other = SampleCases.desk(store, nominal, office: "VN-VIII")
        await #expect(throws: CaseError.unknown(file.number.text)) { try await other.file(file.number) }
        await #expect(throws: CaseError.unknown(file.number.text)) {
            try await other.remark(file.number, "x")
        }
        #expect(try await other.list(CaseFilter(offices: nil)).isEmpty)
        #expect(try await other.list(CaseFilter(offices: ["VN-VI"])).isEmpty)
        #expect(try await SampleCases.desk(store, nominal, office: nil).file(file.number) == file)
        await #expect(throws: CaseError.unknownOffice("VN-VI")) {
            try await other.open(CaseDesk.Opening(from: .hand("n"), office: "VN-VI", stage: .opened, title: "t"))
        }
    }

    @Test("each right opens its own acts and no other", arguments: CaseRight.allCases)
    func rights(_ right: CaseRight) async throws {
        let file = try await SampleCases.open("one", in: store)
        let desk = SampleCases.desk(store, nominal, as: SampleCases.hai, rights: [.see, right])
        let acts: [(CaseRight, @Sendable () async throws -> Void)] = [
            (.write, { try await desk.remark(file.number, "x") }),
            (.write, { try await desk.add(EntityDraft(.vehicle, .used, name: "29A-123.45"), to: file.number) }),
            (.approve, { try await desk.returnClosing(file.number, seen: 99, reason: "x") }),
            (.nominal, { _ = try await desk.names(of: file.number, purpose: "x") }),
        ]
        for (needed, act) in acts {
            do {
                try await act()
                #expect(needed == right)
            } catch CaseError.notAllowed {
                #expect(needed != right)
            } catch CaseError.stale {
                #expect(needed == right)
            }
        }
        let blind = SampleCases.desk(store, nominal, rights: [])
        await #expect(throws: CaseError.notAllowed) { try await blind.file(file.number) }
    }

    @Test("whoever comes second is told what changed")
    func stale() async throws {
        let file = try await SampleCases.open("one", in: store)
        let desk = SampleCases.desk(store, nominal)
        try await desk.record(file.number, seen: 1, SampleCases.tobacco(line: "line-one", sticks: 11_000))
        await #expect(throws: CaseError.stale(file.number, seen: 1, now: 2)) {
            try await desk.describe(file.number, seen: 1, title: "other", summary: "")
        }
        let changes = try await desk.changes(in: file.number, since: 1)
        #expect(
            changes.contains(
                FieldChange("seizure.lines.line-one.quantities.0.amount", before: "10000", after: "11000")
            )
        )
    }

    @Test("a cleared case lets its names go after a month, an accepted correction makes copies outdated")
    func fairness() async throws {
        let file = try await SampleCases.open("one", in: store)
        let desk = SampleCases.desk(store, nominal)
        let second = SampleCases.desk(store, nominal, as: SampleCases.hai)
        let person = try await desk.add(EntityDraft(.person, .suspect, name: "Nguyễn Thị A"), to: file.number)
        await store.save(
            CaseCopy(of: file.number, message: "m", office: "CN-7200", at: 1, revision: 1),
            by: "lan"
        )
        let correction = try await desk.register(
            correctionOf: file.number,
            entity: person.id,
            request: "not me",
            receivedOn: today
        )
        await #expect(throws: CaseError.secondPersonNeeded) {
            try await desk.decide(correction: correction.id, .accepted, reason: "right")
        }
        try await second.decide(correction: correction.id, .accepted, reason: "right")
        await #expect(throws: CaseError.alreadyDecided) {
            try await second.decide(correction: correction.id, .refused, reason: "no")
        }
        #expect(try await desk.copies(of: file.number).map(\.state) == [.outdated])
        let now = try await desk.file(file.number)
        try await desk.proposeClosing(file.number, seen: now.revision, as: .cleared, reason: "innocent")
        let closed = try await second.approveClosing(file.number, seen: now.revision + 1)
        #expect(closed.ledgerRecord.standing == .cleared)
        let day = try #require(today.adding(days: 30))
        #expect(await nominal.due(on: day, limit: 9) == [file.number])
        #expect(await nominal.due(on: today, limit: 9).isEmpty)
        let purge = NominalPurge(cases: store, nominal: nominal)
        #expect(try await purge.run(on: today, at: 1) == 0)
        #expect(await !nominal.sealed(of: file.number).isEmpty)
        #expect(try await purge.run(on: day, at: 2) == 1)
        #expect(await nominal.sealed(of: file.number).isEmpty)
        #expect(await store.events(of: file.number).last?.kind == .purged)
        #expect(try await purge.run(on: day, at: 3) == 0)
    }
}
