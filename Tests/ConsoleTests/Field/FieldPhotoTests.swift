//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Console
import Custody
import Evidence
import Foundation
import Hummingbird
import HummingbirdTesting
import Officers
import Testing

@Suite("Photos from a phone")
struct FieldPhotoTests {
    private static func evidence(_ page: Visitor.Page) throws -> String { try #require(page["evidence"]) }

    @Test("a photo is received once, waits, and is taken once by one signature for all")
    func once() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            let phone = FieldPhone(visitor)
            let opened = try await phone.draft()
            let number = try #require(opened["case"])
            let pages = try await withThrowingTaskGroup(of: Visitor.Page.self) { group in
                for _ in 0..<6 { group.addTask { try await phone.photo(FieldPhone.jpeg()) } }
                return try await group.reduce(into: [Visitor.Page]()) { $0.append($1) }
            }
            #expect(pages.allSatisfy { $0.status == .ok })
            let second = UUID().uuidString.lowercased()
            #expect(try await phone.photo(FieldPhone.jpeg(65), id: second).status == .ok)
            // The same picture under another id is the same picture.
            #expect(try await phone.photo(FieldPhone.jpeg(65), id: UUID().uuidString).status == .ok)
            let again = try await phone.draft()
            #expect(again.object?["photos"] as? [String] == [FieldPhone.photo, second])

            let path = try Self.evidence(opened)
            let list = try await visitor.get(path, as: .inspector)
            #expect(list.text.contains("Photos from a phone, to be signed for: 2"))
            #expect(!list.text.contains(path + "/items/1"))
            let picture = try await visitor.get(path + "/photos/" + second, as: .supervisor)
            #expect(picture.headers[.contentType] == "image/jpeg")
            #expect(picture.header("Content-Security-Policy") == "sandbox; default-src 'none'")
            #expect(try await visitor.get(path + "/photos/none", as: .supervisor).status == .notFound)

            let wrong = try await visitor.post(path + "/photos", [("id", "t1"), ("password", "x")], as: .inspector)
            #expect(wrong.status == .unprocessableContent)
            #expect(wrong.text.contains("The password is wrong"))
            #expect(wrong.text.contains(#"name="id" value="t1""#))
            // What the form did not show stays as it is.
            let other = [("id", "t0"), ("password", Desk.password), ("photo", "another")]
            let none = try await visitor.post(path + "/photos", other, as: .inspector)
            #expect(none.text.contains("Choose at least one item"))
            let waiting = try await desk.services.evidence?.store.record(of: number).waitingPhotos ?? []
            #expect(waiting.count == 2)
            let shown = waiting.map { ("photo", $0.id) }
            // Two forms at once, of two officers, and each twice: each photo is taken once.
            try await withThrowingTaskGroup(of: Void.self) { group in
                for (id, role) in [("t1", Officer.Role.inspector), ("t2", .supervisor)] {
                    for _ in 0..<2 {
                        group.addTask {
                            let fields = [("id", id), ("password", Desk.password)] + shown
                            let page = try await visitor.post(path + "/photos", fields, as: role)
                            // The later one has nothing left to sign for.
                            #expect(page.status == .seeOther || page.text.contains("Choose at least one item"))
                        }
                    }
                }
                try await group.waitForAll()
            }
            let record = try #require(try await desk.services.evidence?.store.record(of: number))
            #expect(record.items.map(\.id) == ["1", "2"])
            #expect(record.waitingPhotos.isEmpty)
            #expect(try record.chain().standings.count == 2)
            #expect(
                record.items.first?.title == "Photo 1 · Thuốc lá Jet · 15,000 sticks · Huu Nghi · Trần inspector"
            )
            #expect(record.items.first?.place == "Huu Nghi")
            let done = try await visitor.get(path, as: .inspector)
            #expect(!done.text.contains("Photos from a phone"))
            // A photo that comes once more after it was signed for does not wait again.
            #expect(try await phone.photo(FieldPhone.jpeg(), id: UUID().uuidString).status == .ok)
            let after = try #require(try await desk.services.evidence?.store.record(of: number))
            #expect(after.waitingPhotos.isEmpty)
        }
    }

    @Test("a wrong hash, another content under the same id, programs, markup and ids that are none are refused")
    func refusals() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            let phone = FieldPhone(visitor)
            #expect(try await phone.photo(FieldPhone.jpeg()).problem == "field-unknown")
            let number = try #require(try await phone.draft()["case"])
            let cut = try await phone.photo(
                Array(FieldPhone.jpeg().dropLast(3)),
                sha256: FieldPhone.sha256(FieldPhone.jpeg())
            )
            #expect(cut.problem == "evidence-file-changed")
            #expect(try await phone.photo(FieldPhone.jpeg(), sha256: "xyz").problem == "malformed")
            for (bytes, problem) in [
                (Array("MZ\u{0}program".utf8), "evidence-file-program"),
                (Array("\u{7F}ELF".utf8) + [UInt8](repeating: 0, count: 300), "evidence-file-program"),
                (Array("<svg onload=alert(1)>".utf8), "evidence-file-markup"),
                (Array("hello".utf8), "evidence-file-unknown"), ([], "evidence-file-empty"),
            ] {
                let page = try await phone.photo(bytes)
                #expect(page.status == .unprocessableContent)
                #expect(page.problem == problem)
                #expect(page["detail"]?.contains("⟦") == false)
            }
            for id in ["../../../etc/passwd", "..", FieldPhone.photo + "0", "a/b"] {
                #expect(try await phone.photo(FieldPhone.jpeg(), id: id).problem == "malformed", "\(id)")
                #expect(try await phone.photo(FieldPhone.jpeg(), draft: id).problem == "malformed", "\(id)")
            }
            #expect(try await phone.photo(FieldPhone.jpeg(), type: "image/jpeg").status == .unsupportedMediaType)
            let shelf = URL(fileURLWithPath: desk.services.settings.uploadFolder).appendingPathComponent("evidence")
            #expect(((try? FileManager.default.contentsOfDirectory(atPath: shelf.path)) ?? []).isEmpty)

            #expect(try await phone.photo(FieldPhone.jpeg()).status == .ok)
            #expect(try await phone.photo(FieldPhone.jpeg(9)).problem == "evidence-other-photo")
            let record = try #require(try await desk.services.evidence?.store.record(of: number))
            #expect(record.photos.count == 1)
        }
    }

    @Test("a photo of 200 MB is refused by what it announces, and one that lies about it while it comes")
    func large() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            let phone = FieldPhone(visitor)
            #expect(try await phone.draft().status == .created)
            let photo = FieldPhone.jpeg() + [UInt8](repeating: 0, count: 200 << 20)
            let page = try await phone.photo(photo, sha256: String(repeating: "0", count: 64))
            #expect(page.status == .contentTooLarge)
            #expect(page["detail"]?.contains("larger than 64 MiB") == true)
        }
    }

    @Test("a draft has so many photos and no more; a closed case takes none")
    func bounds() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            let phone = FieldPhone(visitor)
            #expect(try await phone.draft().status == .created)
            for width in 1...UInt8(ReceivedPhoto.mostOfDraft) {
                let page = try await phone.photo(FieldPhone.jpeg(width), id: UUID().uuidString)
                #expect(page.status == .ok)
            }
            let more = try await phone.photo(FieldPhone.jpeg(200), id: UUID().uuidString)
            #expect(more.problem == "evidence-many-photos")

            let number = try #require(CaseNumber(try await phone.draft()["case"] ?? ""))
            let lan = desk.cases.desk(of: try desk.session(.inspector).officer)
            let minh = desk.cases.desk(of: try desk.session(.supervisor).officer)
            let moved = try await lan.move(number, seen: 1, to: .investigating, remark: "điều tra")
            let ended = try await lan.proposeClosing(number, seen: moved.revision, as: .cleared, reason: "nhầm")
            try await minh.approveClosing(number, seen: ended.revision)
            let late = try await phone.photo(FieldPhone.jpeg(201), id: UUID().uuidString)
            #expect(late.status == .conflict)
            #expect(late.problem == "case-closed")
            #expect(late["detail"]?.contains(number.text) == true)
        }
    }
}
