//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
import Customs
import Exchange
import Foundation
import Hummingbird
import Node
import Officers
import Persistence
import TestSupport
import Testing

@Suite("Files of messages at the desk")
struct MessageFileTests {
    private static let photo = ("Ảnh \"soi\".jpg", "JPEG plain bytes that nobody may find on the disk")

    /// What lies on the shelf of a node.
    private static func shelf(_ side: ExchangeLinkTests.Side) throws -> [URL] {
        let folder = side.exchange.attachments.url(of: "x").deletingLastPathComponent()
        guard FileManager.default.fileExists(atPath: folder.path) else { return [] }
        return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    }

    /// Lets the side of China fetch what Vietnam announced.
    private static func fetch(_ desks: ContactDesks, _ change: @escaping @Sendable ([UInt8]) -> [UInt8] = { $0 })
        async throws
    {
        try await desks.cn.exchange.fetchAttachments(from: "VN") { id, offset in
            let piece = try await desks.vn.exchange.attachment(id, for: "CN", offset: offset, length: 1 << 20)
            return change(try #require(piece))
        }
    }

    /// Sends an alert with a file by the form, and carries it over.
    private static func send(_ desks: ContactDesks, codes: String = "H0") async throws -> (id: String, file: String) {
        let sent = Box()
        try await desks.vn.console { client in
            let officer = try await desks.vn.seat(.contact, "VN-VI", client)
            let form = ComposeTests.replacing("codes", codes)
            let kept = try await officer.upload("/messages/files", form, files: [photo])
            let draft = try #require(kept.location.firstMatch(of: /draft=([0-9a-f-]+)/)).output.1
            let preview = try await officer.get("/messages/drafts/\(draft)")
            let version = try #require(preview.text.firstMatch(of: /name="version" value="(\d+)"/)).output.1
            let answer = try await officer.post("/messages/drafts/\(draft)/send", [("version", String(version))])
            #expect(answer.location.contains("message-sent"))
            await sent.put(String(draft))
        }
        try await desks.settle()
        let id = await sent.text
        let file = try #require(try await desks.vn.exchange.desk.read(id).message.attachments.first).id
        return (id, file)
    }

    private actor Box {
        var text = ""
        func put(_ text: String) { self.text = text }
    }

    @Test("files come with the form, lie sealed, are listed with their digest, and can be taken out again")
    func drafting() async throws {
        try await ContactDesks.run { desks in
            try await desks.vn.console { client in
                let officer = try await desks.vn.seat(.contact, "VN-VI", client)
                let other = try await desks.vn.seat(.contact, "VN-VIII", client)
                // The evaluation is missing: the draft is kept all the same.
                let form = ComposeTests.replacing("source", nil)
                let kept = try await officer.upload("/messages/files", form, files: [Self.photo, ("b.pdf", "second")])
                #expect(kept.status == .seeOther && kept.location.hasSuffix("#c-attachments"))
                let path = try #require(kept.location.split(separator: "#").first)
                let page = try await officer.get(String(path))
                #expect(page.text.contains("Ảnh &quot;soi&quot;.jpg") && page.text.contains("Xe chở thuốc lá"))
                let digest = Digest32.of(Array(Self.photo.1.utf8)).hexadecimal
                #expect(page.text.contains(digest))
                #expect(try await other.get(String(path)).status == .notFound)
                let files = try Self.shelf(desks.vn)
                #expect(files.count == 2)
                for file in files {
                    let bytes = try Data(contentsOf: file)
                    #expect(bytes.range(of: Data("plain bytes".utf8)) == nil)
                    let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
                    #expect(mode == 0o600)
                }
                let draft = try #require(path.split(separator: "=").last)
                let drop = try #require(page.text.firstMatch(of: /value="(unfile-[0-9a-f-]+)"/)).output.1
                let without = try await officer.post(
                    "/messages/new",
                    form + [("draft", String(draft)), ("step", String(drop))]
                )
                #expect(without.status == .seeOther)
                #expect(try Self.shelf(desks.vn).count == 1)
                let stolen = try await other.post(
                    "/messages/new",
                    form + [("draft", String(draft)), ("step", "unfile-x")]
                )
                #expect(stolen.status == .notFound)
                #expect(try await officer.post("/messages/drafts/\(draft)/discard", []).status == .seeOther)
                #expect(try Self.shelf(desks.vn).isEmpty)
            }
        }
    }

    @Test("a form that is forged, too large, without a file or to nobody leaves nothing behind")
    func refused() async throws {
        try await ContactDesks.run { desks in
            try await desks.vn.console(uploadLimit: 1_000) { client in
                let officer = try await desks.vn.seat(.contact, "VN-VI", client)
                let inspector = try await desks.vn.seat(.inspector, "VN-VI", client)
                func upload(
                    _ who: SeatedOfficer,
                    _ form: [(String, String)] = ComposeTests.form,
                    _ files: [(String, String)] = [Self.photo],
                    csrf: String? = nil
                ) async throws -> HTTPResponse.Status {
                    try await who.upload("/messages/files", form, files: files, csrf: csrf).status
                }
                #expect(try await upload(officer, csrf: "wrong") == .forbidden)
                #expect(try await upload(inspector) == .forbidden)
                #expect(
                    try await upload(
                        officer,
                        ComposeTests.form,
                        [("a", "b"), ("x", String(repeating: "x", count: 1_001))]
                    ) == .contentTooLarge
                )
                #expect(try await upload(officer, ComposeTests.form, []) == .unprocessableContent)
                #expect(try await upload(officer, ComposeTests.form, [("", "")]) == .unprocessableContent)
                #expect(
                    try await upload(officer, ComposeTests.replacing("pair", "VN-VIII>CN-7200"))
                        == .unprocessableContent
                )
                let many = (0...Message.mostAttachments).map { ("\($0)", "x") }
                #expect(try await upload(officer, ComposeTests.form, many) == .unprocessableContent)
                let smuggled =
                    "--x\r\nContent-Disposition: form-data; name=\"csrf\"; filename=\"a\"\r\n\r\nplain\r\n--x--\r\n"
                let type = "multipart/form-data; boundary=x"
                let forged = try await officer.send("/messages/files", .post, type: type, smuggled)
                #expect(forged.status == .forbidden)
                // Chosen and not attached: said, not lost in silence.
                let plain = try await officer.post("/messages/new", ComposeTests.form + [("file", "a.jpg")])
                #expect(plain.status == .unprocessableContent && plain.text.contains("press Attach"))
                #expect(try Self.shelf(desks.vn).isEmpty)
                #expect(try await desks.vn.node.database.drafts.drafts(of: nil).isEmpty)
            }
        }
    }

    @Test("the receiver sees when a file has come whole, and takes it where the originator allows; the copy is noted")
    func receiving() async throws {
        try await ContactDesks.run { desks in
            let (id, file) = try await Self.send(desks)
            let path = "/messages/\(id)/files/\(file)"
            try await desks.cn.console { client in
                let officer = try await desks.cn.seat(.contact, "CN-7200", client)
                #expect(try await officer.get("/messages/\(id)").text.contains("Still coming"))
                #expect(try await officer.post(path, []).status == .conflict)
                try await Self.fetch(desks)
                #expect(try await officer.get("/messages/\(id)").text.contains("Received, hash agrees"))
                let copy = try await officer.post(path, [])
                #expect(copy.status == .ok && copy.bytes == Array(Self.photo.1.utf8))
                #expect(copy.type == "application/octet-stream")
                #expect(
                    copy.disposition
                        == "attachment; filename=\"_nh _soi_.jpg\"; filename*=UTF-8''%E1%BA%A2nh%20%22soi%22.jpg"
                )
                #expect(try await officer.post(path, [], csrf: "wrong").status == .forbidden)
                #expect(try await officer.post("/messages/\(id)/files/x", []).status == .notFound)
                let copies = try await desks.cn.exchange.store.copies(of: id)
                #expect(copies.map(\.place) == [.file] && copies.first?.target == Self.photo.0)
            }
        }
    }

    @Test("under H1 the file stays in, and another office sees neither message nor file")
    func handling() async throws {
        try await ContactDesks.run { desks in
            let (id, file) = try await Self.send(desks, codes: "H1")
            try await Self.fetch(desks)
            try await desks.cn.console { client in
                let officer = try await desks.cn.seat(.contact, "CN-7200", client)
                let page = try await officer.get("/messages/\(id)")
                #expect(page.text.contains("Export is not allowed") && !page.text.contains("/files/\(file)"))
                #expect(try await officer.post("/messages/\(id)/files/\(file)", []).status == .forbidden)
                #expect(try await desks.cn.exchange.store.copies(of: id).isEmpty)
            }
            try await desks.vn.console { client in
                let other = try await desks.vn.seat(.contact, "VN-VIII", client)
                #expect(try await other.post("/messages/\(id)/files/\(file)", []).status == .notFound)
                let own = try await desks.vn.seat(.contact, "VN-VI", login: "second", client)
                #expect(try await own.post("/messages/\(id)/files/\(file)", []).bytes == Array(Self.photo.1.utf8))
            }
        }
    }

    @Test("a file that is not what its message says is thrown away, and the page says so")
    func changed() async throws {
        try await ContactDesks.run { desks in
            let (id, file) = try await Self.send(desks)
            try await Self.fetch(desks) { piece in piece.map { $0 ^ 1 } }
            try await desks.cn.console { client in
                let officer = try await desks.cn.seat(.contact, "CN-7200", client)
                #expect(try await officer.get("/messages/\(id)").text.contains("Hash wrong"))
                #expect(try await officer.post("/messages/\(id)/files/\(file)", []).status == .conflict)
            }
            #expect(try Self.shelf(desks.cn).isEmpty)
        }
    }

    @Test("when a message is taken back its files go there, and are handed out no more here")
    func revoked() async throws {
        try await ContactDesks.run { desks in
            let (id, file) = try await Self.send(desks)
            try await Self.fetch(desks)
            #expect(try Self.shelf(desks.cn).count == 1)
            try await desks.vn.console { client in
                let officer = try await desks.vn.seat(.contact, "VN-VI", login: "second", client)
                let fields = [("step", "revoke"), ("reason", "Wrong plate")]
                #expect(try await officer.post("/messages/\(id)/answer", fields).status == .seeOther)
            }
            #expect(try await desks.vn.exchange.attachment(file, for: "CN", offset: 0, length: 9) == nil)
            try await desks.settle()
            try await desks.cn.exchange.deleteOverdueFiles()
            #expect(try Self.shelf(desks.cn).isEmpty)
            #expect(try await desks.cn.exchange.store.attachments(of: id).map(\.state) == [.deleted])
            #expect(try await desks.cn.journalActions().contains("exchange.file.deleted"))
            #expect(try Self.shelf(desks.vn).count == 1)
        }
    }

    @Test("when the last day of a message is over its files go on both sides; strays go after a day")
    func purged() async throws {
        try await ContactDesks.run { desks in
            var alert = SampleMessages.alert(
                handling: SampleMessages.handling([.h0], useBy: CalendarDate(iso8601: "2030-01-01"))
            )
            let plain = FileManager.default.temporaryDirectory.appending(component: "plain-\(UUID().uuidString)")
            try Data("x".utf8).write(to: plain)
            defer { try? FileManager.default.removeItem(at: plain) }
            let shelf = desks.vn.exchange.attachments
            alert.attachments = [try shelf.add(plain, name: "x", mediaType: "text/plain", at: Timestamp.systemTime())]
            let id = try await desks.vn.exchange.desk.send(alert, from: "VN-VI", to: "CN-7200", by: "lan").header.id
            try await desks.settle()
            try await Self.fetch(desks)
            let stray = try shelf.add(plain, name: "y", mediaType: "text/plain", at: Timestamp.systemTime())
            for side in [desks.vn, desks.cn] {
                let day = try #require(CalendarDate(iso8601: "2030-01-02")).daysSince1970
                #expect(try await side.exchange.store.purge(before: day, at: Timestamp.systemTime()) == 1)
                try await side.exchange.deleteOverdueFiles()
                #expect(try await side.exchange.store.attachments(of: id).map(\.state) == [.deleted])
            }
            #expect(try Self.shelf(desks.cn).isEmpty)
            try await desks.vn.exchange.deleteStrayFiles()
            #expect(shelf.has(stray.id))
            let old = Date().addingTimeInterval(-2 * 86_400)
            try FileManager.default.setAttributes([.modificationDate: old], ofItemAtPath: shelf.url(of: stray.id).path)
            try await desks.vn.exchange.deleteStrayFiles()
            #expect(try Self.shelf(desks.vn).isEmpty)
        }
    }
}
