//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Custody
import Evidence
import Foundation
import TestSupport
import Testing

@Suite("Evidence at the desk")
struct CustodyDeskTests {
    private static let number = "VN-2025-VN-VI-000417"
    private let store = InMemoryCustodyStore()

    private func desk(at minutes: Int64 = 5) -> CustodyDesk {
        CustodyDesk(store: store) { SamplePens.time(minutes) }
    }

    @Test("only the officer whose signature is awaited signs or refuses, only who prepared withdraws")
    func whose() async throws {
        let pens = try await SamplePens()
        try await desk().take([SamplePens.draft("A")], for: Self.number, id: "a", by: pens.pen("lan"))
        let wish = HandOver(
            id: "b",
            reason: .handedOver,
            other: try pens.party("hai"),
            lines: [.init(item: "1", found: .unsealed)],
            place: "Kho"
        )
        try await desk().handOver(wish, for: Self.number, by: pens.pen("lan"))
        for login in ["lan", "minh"] {
            await #expect(throws: EvidenceError.notAwaited) {
                try await desk().sign("b", of: Self.number, by: pens.pen(login))
            }
            await #expect(throws: EvidenceError.notAwaited) {
                try await desk().refuse("b", of: Self.number, reason: "x", by: login)
            }
        }
        await #expect(throws: EvidenceError.notAwaited) { try await desk().withdraw("b", of: Self.number, by: "hai") }
        await #expect(throws: EvidenceError.reasonMissing) {
            try await desk().refuse("b", of: Self.number, reason: "", by: "hai")
        }
        await #expect(throws: EvidenceError.unknown("z")) {
            try await desk().sign("z", of: Self.number, by: pens.pen("hai"))
        }
    }

    @Test("an officer hands on only what he holds, and only after its time")
    func holder() async throws {
        let pens = try await SamplePens()
        try await desk().take([SamplePens.draft("A")], for: Self.number, id: "a", by: pens.pen("lan"))
        let wish = HandOver(
            id: "b",
            reason: .handedOver,
            other: try pens.party("minh"),
            lines: [.init(item: "1", found: .unsealed)],
            place: "Kho"
        )
        await #expect(throws: CustodyError.notHolder(item: "1", holder: "Lan")) {
            try await desk().handOver(wish, for: Self.number, by: pens.pen("hai"))
        }
        await #expect(throws: CustodyError.timeBackwards) {
            try await desk(at: 1).handOver(wish, for: Self.number, by: pens.pen("lan"))
        }
    }

    @Test("to a laboratory and back with witnesses, and exported so that it holds")
    func laboratory() async throws {
        let pens = try await SamplePens()
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("evidence-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let shelf = EvidenceShelf(folder: folder)
        var file = try shelf.begin()
        try file.take(MediaTests.jpeg())
        let photo = try file.finish()
        let drafts = [SamplePens.draft("Mẫu", seals: ["VN-1"]), SamplePens.draft("Ảnh", file: photo)]
        try await desk().take(drafts, for: Self.number, id: "a", by: pens.pen("lan"))
        let lab = CustodyParty.outside("Vũ An", organisation: "Kiểm định")
        func wish(_ id: String, _ reason: CustodyTransfer.Reason) throws -> HandOver {
            HandOver(
                id: id,
                reason: reason,
                other: lab,
                witness: try pens.party("hai"),
                lines: [.init(item: "1", found: id == "b" ? .intact : .broken, newSeals: id == "b" ? [] : ["VN-2"])],
                place: "Hà Nội",
                note: "Mở để phân tích"
            )
        }
        try await desk(at: 6).handOver(try wish("b", .laboratory), for: Self.number, by: pens.pen("lan"))
        try await desk(at: 7).sign("b", of: Self.number, by: pens.pen("hai"))
        #expect(try await store.record(of: Self.number).chain()["1"]?.holder == lab)
        try await desk(at: 8).handOver(try wish("c", .returned), for: Self.number, by: pens.pen("minh"))
        try await desk(at: 9).sign("c", of: Self.number, by: pens.pen("hai"))
        let standing = try await store.record(of: Self.number).chain()["1"]
        #expect(standing?.holder == (try pens.party("minh")))
        #expect(standing?.seals == ["VN-2"])

        let seal = try pens.authority.seal()
        let writer = try await desk(at: 10).export(
            Self.number,
            office: "VN-VI",
            by: try pens.party("hai"),
            seal: seal,
            files: shelf
        )
        var bundle: [UInt8] = []
        try writer.write { bundle += $0 }
        var place = 0
        let found = try CustodyBundleVerifier(authority: pens.authority.certificate).verify { most in
            let end = min(bundle.count, place + most)
            defer { place = end }
            return Array(bundle[place..<end])
        }
        #expect(found.statement.transfers.count == 3)
        #expect(await store.journal.last == "custody.exported")
        try Data("changed".utf8).write(to: folder.appendingPathComponent(photo.digest.hexadecimal))
        await #expect(throws: EvidenceError.fileDamaged(photo.digest.hexadecimal)) {
            try await desk(at: 10).export(
                Self.number,
                office: "VN-VI",
                by: try pens.party("hai"),
                seal: seal,
                files: shelf
            )
        }
    }

    @Test("three officers at once take one item each: none is lost, none twice")
    func crowd() async throws {
        let pens = try await SamplePens()
        let desk = desk()
        let number = Self.number
        try await withThrowingTaskGroup(of: Void.self) { group in
            for place in 0..<3 {
                group.addTask {
                    _ = try await desk.take(
                        [SamplePens.draft("\(place)")],
                        for: number,
                        id: "a\(place)",
                        by: try pens.pen(["lan", "hai", "minh"][place])
                    )
                }
            }
            try await group.waitForAll()
        }
        let record = try await store.record(of: Self.number)
        #expect(record.items.map(\.id).sorted() == ["1", "2", "3"])
        #expect(try record.chain().length == 3)
    }
}
