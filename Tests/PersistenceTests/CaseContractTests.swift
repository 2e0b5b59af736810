//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Customs
import Journal
import Persistence
import TestSupport
import Testing

@Suite("Cases keep the contract of their store")
struct CaseContractTests {
    @Test("in memory", arguments: CaseStoreContract.cases)
    func memory(promise: ContractCase<CaseStoreContract.Stores>) async throws {
        try await promise.run(against: .inMemory())
    }

    @Test("in a database", arguments: TestDatabase.available, CaseStoreContract.cases)
    func database(database: TestDatabase, promise: ContractCase<CaseStoreContract.Stores>) async throws {
        try await database.withNode { node, _ in
            try await promise.run(against: CaseStoreContract.Stores(cases: node.cases, nominal: node.nominal))
            try await node.journal.verify()
        }
    }

    @Test("every change that figures are counted from stands in the journal, whole", arguments: TestDatabase.available)
    func ledger(database: TestDatabase) async throws {
        try await database.withNode { node, _ in
            let file = try await SampleCases.open("one", in: node.cases)
            try await node.cases.update(file.number, seen: nil, by: "lan") {
                try $0.assign(to: "hai", by: SampleCases.lan, at: 20)
            }
            let more = SampleCases.tobacco(line: file.seizure.lines[0].id, sticks: 12_000)
            let day = SampleCases.today
            try await node.cases.update(file.number, seen: nil, by: "lan") {
                try $0.record(more, effective: day, by: SampleCases.lan, at: 30, today: day)
            }
            let entries = try await node.journal.entries(after: 0, limit: 100)
            let ledger = entries.filter { $0.action == LedgerRecord.action }
            #expect(ledger.count == 2)
            #expect(ledger.allSatisfy { $0.subject == file.number.text })
            #expect(ledger.first?.detail.contains(#""before":null"#) == true)
            #expect(ledger.last?.detail.contains(#""amount":"12000","unit":"sticks""#) == true)
            #expect(ledger.last?.detail.contains(#""effective":"2025-07-01""#) == true)
        }
    }

    @Test("no name of a person and no text of an officer stands in the journal", arguments: TestDatabase.available)
    func nominal(database: TestDatabase) async throws {
        try await database.withNode { node, _ in
            let desk = SampleCases.desk(node.cases, node.nominal)
            let opening = CaseDesk.Opening(
                from: .hand("one"),
                office: "VN-VI",
                stage: .opened,
                title: "Lô hàng của Trần Văn Bí Mật",
                entities: [EntityDraft(.person, .suspect, name: "Trần Văn Bí Mật", identifiers: ["001090012345"])]
            )
            let file = try await desk.open(opening).file
            let names = try await desk.names(of: file.number, purpose: "investigation")
            #expect(names.values.map(\.name) == ["Trần Văn Bí Mật"])
            let correction = try await desk.register(
                correctionOf: file.number,
                entity: names.keys.first,
                request: "Tên tôi là Trần Văn Bình",
                receivedOn: desk.today
            )
            #expect(try await desk.corrections(of: file.number).map(\.request) == ["Tên tôi là Trần Văn Bình"])
            #expect(correction.due == desk.today.adding(days: 30))
            let entries = try await node.journal.entries(after: 0, limit: 100)
            #expect(entries.contains { $0.action == "nominal.seen" && $0.actor == "lan" })
            for entry in entries {
                for secret in ["Bí Mật", "001090012345", "Trần Văn Bình"] { #expect(!entry.detail.contains(secret)) }
            }
        }
    }
}
