//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Custody
package import Evidence

/// What every ``CustodyStore`` promises.
package enum CustodyStoreContract {
    private static let number = "VN-2025-VN-VI-000417"

    private static func desk(_ store: any CustodyStore) -> CustodyDesk {
        CustodyDesk(store: store) { SamplePens.time(5) }
    }

    private static func line(_ item: String, _ found: CustodyTransfer.SealFinding = .unsealed) -> HandOver.Line {
        HandOver.Line(item: item, found: found)
    }

    package static let cases: [ContractCase<any CustodyStore>] = [
        ContractCase("a case without evidence is empty") { store in
            try same(try await store.record(of: number), CustodyRecord(caseNumber: number))
            try same(try await store.waiting(for: "lan"), [])
        },
        ContractCase("what was taken stands with its signature, certificate and journal position") { store in
            let pens = try await SamplePens()
            let desk = desk(store)
            let drafts = [SamplePens.draft("Mẫu A", seals: ["VN-1"]), SamplePens.draft("Mẫu B")]
            try same(try await desk.take(drafts, for: number, id: "a", by: pens.pen("lan")), true)
            try same(
                try await desk.take([SamplePens.draft("C")], for: "VN-2025-VN-VI-000418", id: "a", by: pens.pen("lan")),
                true
            )
            let record = try await store.record(of: number)
            try same(record.items.map(\.id), ["1", "2"])
            try same(record.items.map(\.title), ["Mẫu A", "Mẫu B"])
            try same(record.entries.count, 1)
            try same(record.certificates.count, 1)
            try same(record.entries.allSatisfy { $0.journal.sequence > 0 }, true)
            try same(try record.chain().openItems, record.items)
        },
        ContractCase("a form that came twice takes once") { store in
            let pens = try await SamplePens()
            for _ in 0..<2 {
                _ = try await desk(store).take([SamplePens.draft("A")], for: number, id: "a", by: pens.pen("lan"))
            }
            try same(try await store.record(of: number).items.count, 1)
        },
        ContractCase("a transfer that is not the next one is refused, and nothing of it is kept") { store in
            let pens = try await SamplePens()
            _ = try await desk(store).take([SamplePens.draft("A")], for: number, id: "a", by: pens.pen("lan"))
            let before = try await store.record(of: number)
            try await refused(EvidenceError.changedMeanwhile) {
                try await store.append(before.entries[0].signed, items: before.items, certificates: [:], by: "lan")
            }
            try same(try await store.record(of: number), before)
        },
        ContractCase("a hand-over waits for the receiver, and is in the chain once signed") { store in
            let pens = try await SamplePens()
            let desk = desk(store)
            _ = try await desk.take([SamplePens.draft("A")], for: number, id: "a", by: pens.pen("lan"))
            let wish = HandOver(
                id: "b",
                reason: .handedOver,
                other: try pens.party("hai"),
                lines: [line("1")],
                place: "Kho"
            )
            try same(try await desk.handOver(wish, for: number, by: pens.pen("lan")), false)
            try same(try await store.waiting(for: "hai").map(\.transfer.id), ["b"])
            try same(try await store.record(of: number).entries.count, 1)
            try await desk.sign("b", of: number, by: pens.pen("hai"))
            try same(try await store.waiting(for: "hai"), [])
            let record = try await store.record(of: number)
            try same(try record.chain()["1"]?.holder, try pens.party("hai"))
            try same(record.pending.map(\.state), [.signed])
            try await refused(EvidenceError.settled) { try await desk.sign("b", of: number, by: pens.pen("hai")) }
        },
        ContractCase("an item is offered to one at a time; refused or withdrawn it may be offered again") { store in
            let pens = try await SamplePens()
            let desk = desk(store)
            _ = try await desk.take([SamplePens.draft("A")], for: number, id: "a", by: pens.pen("lan"))
            func wish(_ id: String, to login: String) throws -> HandOver {
                HandOver(id: id, reason: .handedOver, other: try pens.party(login), lines: [line("1")], place: "Kho")
            }
            _ = try await desk.handOver(try wish("b", to: "hai"), for: number, by: pens.pen("lan"))
            try await refused(EvidenceError.waiting(item: "1")) {
                _ = try await desk.handOver(try wish("c", to: "minh"), for: number, by: pens.pen("lan"))
            }
            try await desk.refuse("b", of: number, reason: "Thiếu niêm phong", by: "hai")
            try await refused(EvidenceError.settled) {
                try await store.settle("b", of: number, as: .withdrawn, remark: "", by: "lan")
            }
            _ = try await desk.handOver(try wish("c", to: "minh"), for: number, by: pens.pen("lan"))
            try await desk.withdraw("c", of: number, by: "lan")
            let pending = try await store.record(of: number).pending
            try same(pending.map(\.state), [.refused, .withdrawn])
            try same(pending.map(\.remark), ["Thiếu niêm phong", ""])
        },
        ContractCase("what is taken before a witness waits for the witness and keeps its number") { store in
            let pens = try await SamplePens()
            let desk = desk(store)
            let witness = try pens.party("hai")
            try same(
                try await desk.take(
                    [SamplePens.draft("A")],
                    for: number,
                    id: "a",
                    witness: witness,
                    by: pens.pen("lan")
                ),
                false
            )
            _ = try await desk.take([SamplePens.draft("B")], for: number, id: "b", by: pens.pen("minh"))
            try await desk.sign("a", of: number, by: pens.pen("hai"))
            let record = try await store.record(of: number)
            try same(record.items.map(\.id), ["2", "1"])
            try same(try record.openItems().count, 2)
        },
    ]
}
