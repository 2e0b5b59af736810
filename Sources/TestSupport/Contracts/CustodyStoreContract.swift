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

    /// - Parameter content: tells what is on it; the place where nothing is said.
    private static func photo(
        _ place: Int,
        content: Int? = nil,
        of caseNumber: String = number
    ) throws -> ReceivedPhoto {
        let byte = UInt8(truncatingIfNeeded: content ?? place)
        guard let digest = CustodyDigest([UInt8](repeating: byte, count: 32)) else { throw EvidenceError.nothing }
        return ReceivedPhoto(
            id: "photo-\(place)",
            caseNumber: caseNumber,
            draft: "draft-1",
            file: EvidenceItem.File(digest: digest, size: 9, mediaType: "image/jpeg"),
            title: "Photo \(place)",
            takenAt: SamplePens.time(60),
            place: "Hữu Nghị",
            sender: "lan",
            receivedAt: 1_755_142_200
        )
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
        ContractCase("a photo from a phone is received once, by its id and by its content") { store in
            let first = try photo(1)
            try same(try await store.receive(first), true)
            try same(try await store.receive(first), false)
            try same(try await store.receive(try photo(2, content: 1)), false)
            try same(try await store.receive(try photo(3, content: 1, of: "VN-2025-VN-VI-000418")), true)
            try await refused(EvidenceError.otherPhoto) { _ = try await store.receive(try photo(1, content: 2)) }
            try await refused(EvidenceError.otherPhoto) {
                _ = try await store.receive(try photo(1, content: 1, of: "VN-2025-VN-VI-000418"))
            }
            try same(try await store.record(of: number).photos, [first])
        },
        ContractCase("photos that come at once are received once, in one order") { store in
            let photos = try (1...5).map { try photo($0) }
            let new = try await withThrowingTaskGroup(of: Bool.self) { group in
                for photo in photos + photos { group.addTask { try await store.receive(photo) } }
                return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            try same(new, 5)
            try same(Set(try await store.record(of: number).photos), Set(photos))
        },
        ContractCase("a draft has no more photos than it may") { store in
            for place in 1...ReceivedPhoto.mostOfDraft { _ = try await store.receive(try photo(place)) }
            try await refused(EvidenceError.tooManyPhotos(most: ReceivedPhoto.mostOfDraft)) {
                _ = try await store.receive(try photo(ReceivedPhoto.mostOfDraft + 1))
            }
            try same(try await store.receive(try photo(1)), false)
        },
        ContractCase("photos wait until one signature takes them, and those that come later wait for the next") {
            store in
            let pens = try await SamplePens()
            let (both, third): (Set<String>, Set<String>) = (["photo-1", "photo-2"], ["photo-3"])
            for place in 1...2 { _ = try await store.receive(try photo(place)) }
            let taken = try await desk(store).takePhotos(both, of: number, id: "p1", by: pens.pen("lan"))
            try same(taken, 2)
            // The same form once more, after another photo came.
            _ = try await store.receive(try photo(3))
            try same(try await desk(store).takePhotos(both, of: number, id: "p1", by: pens.pen("lan")), 2)
            try same(try await store.record(of: number).waitingPhotos.map(\.id), ["photo-3"])
            try same(try await desk(store).takePhotos(third, of: number, id: "p2", by: pens.pen("hai")), 1)
            try await refused(EvidenceError.nothing) {
                _ = try await desk(store).takePhotos(third, of: number, id: "p3", by: pens.pen("lan"))
            }
            let record = try await store.record(of: number)
            try same(record.items.map(\.title), ["Photo 1", "Photo 2", "Photo 3"])
            try same(try record.chain().standings.count, 3)
            // Its clock ran ahead: no photo is of later than its signature.
            try same(record.items.map { $0.takenAt <= SamplePens.time(5) }, [true, true, true])
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
