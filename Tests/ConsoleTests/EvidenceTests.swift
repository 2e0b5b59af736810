//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Console
import Custody
import Customs
import Evidence
import Foundation
import Hummingbird
import HummingbirdTesting
import Officers
import Testing

@Suite("Evidence in the console")
struct EvidenceTests {
    private static let number = "VN-2025-VN-VI-000417"
    private static let base = "/cases/\(number)/evidence"

    /// A multipart form as a browser sends it, files last.
    private func take(
        _ visitor: Visitor,
        as role: Officer.Role,
        _ fields: [(String, String)] = [],
        files: [(String, [UInt8])] = [],
        password: String = Desk.password,
        id: String = "t1"
    ) async throws -> Visitor.Page {
        var all = [("csrf", try visitor.desk.session(role).csrf), ("id", id)]
        let given = Set(fields.map(\.0))
        all += [("kind", "photo"), ("title", "Thuốc lá <b>lậu</b>"), ("place", "Hữu Nghị")].filter {
            !given.contains($0.0)
        }
        all += fields + [("password", password)]
        var body = ByteBuffer()
        for (name, value) in all {
            body.writeString("--x\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n")
        }
        for (name, content) in files {
            body.writeString("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\n")
            body.writeString("Content-Type: image/jpeg\r\n\r\n")
            body.writeBytes(content)
            body.writeString("\r\n")
        }
        body.writeString("--x--\r\n")
        return try await visitor.client.execute(
            uri: Self.base,
            method: .post,
            headers: [
                .contentType: "multipart/form-data; boundary=x",
                .cookie: "lq_session=\(try visitor.desk.session(role).token)",
            ],
            body: body
        ) { Visitor.Page(status: $0.status, headers: $0.headers, text: String(buffer: $0.body)) }
    }

    private static func jpeg(_ width: UInt8 = 64) -> [UInt8] {
        [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xC0, 0, 11, 8, 0, 48, 0, width, 1, 1, 0x11, 0, 0xFF, 0xD9]
    }

    @Test("from the photo to the bundle: taken, handed over, signed by the receiver under the own login, exported")
    func way() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            let form = try await visitor.get(Self.base + "/new", as: .inspector)
            #expect(form.text.contains(#"accept="image/*" capture="environment""#))
            let taken = try await take(visitor, as: .inspector, files: [("../../etc/passwd", Self.jpeg())])
            #expect(taken.location == Self.base + "?notice=evidence-taken")
            let list = try await visitor.get(Self.base, as: .inspector)
            #expect(list.text.contains("Thuốc lá &lt;b&gt;lậu&lt;/b&gt;"))
            #expect(!list.text.contains("etc/passwd"))
            #expect(list.text.contains(Self.base + "/transfers/new"))
            #expect(!list.text.contains(Self.base + "/bundle"))

            let wish = [
                ("id", "t2"), ("item", "1"), ("reason", "handed-over"), ("receiver", "supervisor"), ("place", "Kho"),
                ("password", Desk.password),
            ]
            let prepared = try await visitor.post(Self.base + "/transfers", wish, as: .inspector)
            #expect(prepared.location == Self.base + "?notice=transfer-prepared")
            // A second press of the button is the same hand-over.
            #expect(try await visitor.post(Self.base + "/transfers", wish, as: .inspector).status == .seeOther)
            let mine = try await visitor.get("/evidence/waiting", as: .supervisor)
            #expect(mine.text.contains(Self.base + "/pending/t2"))
            #expect(!(try await visitor.get("/evidence/waiting", as: .inspector)).text.contains("/pending/t2"))

            let own = try await visitor.get(Self.base + "/pending/t2", as: .inspector)
            #expect(!own.text.contains("/pending/t2/sign"))
            #expect(own.text.contains("/pending/t2/withdraw"))
            let forged = try await visitor.post(
                Self.base + "/pending/t2/sign",
                [("password", Desk.password)],
                as: .inspector
            )
            #expect(forged.status == .conflict)
            let wrong = try await visitor.post(Self.base + "/pending/t2/sign", [("password", "x")], as: .supervisor)
            #expect(wrong.status == .unprocessableContent)
            #expect(wrong.text.contains("The password is wrong"))
            let signed = try await visitor.post(
                Self.base + "/pending/t2/sign",
                [("password", Desk.password)],
                as: .supervisor
            )
            #expect(signed.location == "/evidence/waiting?notice=transfer-signed")

            let item = try await visitor.get(Self.base + "/items/1", as: .inspector)
            #expect(item.text.contains("Trần supervisor"))
            #expect(item.text.contains("Handed over"))
            let late = try await visitor.post(
                Self.base + "/pending/t2/refuse",
                [("reason", "late")],
                as: .supervisor
            )
            #expect(late.status == .conflict)
            try await Self.checkBundle(visitor)
        }
    }

    private static func checkBundle(_ visitor: Visitor) async throws {
        let csrf = try visitor.desk.session(.supervisor).csrf
        let bundle = try await visitor.client.execute(
            uri: base + "/bundle",
            method: .post,
            headers: [
                .contentType: "application/x-www-form-urlencoded",
                .cookie: "lq_session=\(try visitor.desk.session(.supervisor).token)",
            ],
            body: ByteBuffer(string: Visitor.form([("csrf", csrf)]))
        ) { response in
            #expect(response.headers[.contentDisposition] == "attachment; filename=\"custody-\(number).zip\"")
            return Array(response.body.readableBytesView)
        }
        var place = 0
        let found = try CustodyBundleVerifier().verify { most in
            let end = min(bundle.count, place + most)
            defer { place = end }
            return Array(bundle[place..<end])
        }
        #expect(found.statement.transfers.map(\.signatures.count) == [1, 2])
    }

    @Test("a file is served as what it is, from a sandbox, and only where its item is")
    func serving() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            _ = try await take(visitor, as: .inspector, files: [("a.jpg", Self.jpeg())])
            let file = try await visitor.get(Self.base + "/items/1/file", as: .supervisor)
            #expect(file.headers[.contentType] == "image/jpeg")
            #expect(file.header("X-Content-Type-Options") == "nosniff")
            #expect(file.header("Content-Security-Policy") == "sandbox; default-src 'none'")
            #expect(file.headers[.contentDisposition] == "inline; filename=\"\(Self.number)-1.jpg\"")
            let download = try await visitor.get(Self.base + "/items/1/file?download=1", as: .supervisor)
            #expect(download.headers[.contentDisposition]?.hasPrefix("attachment") == true)
            #expect(try await visitor.get(Self.base + "/items/2/file", as: .supervisor).status == .notFound)
            let other = "/cases/VN-2025-VN-VI-000418/evidence/items/1/file"
            #expect(try await visitor.get(other, as: .supervisor).status == .notFound)
            #expect(
                try await visitor.get(Self.base + "/items/..%2F..%2Fnode.json/file", as: .supervisor).status
                    == .notFound
            )
        }
    }

    @Test("programs, markup, broken files and a wrong password are refused with a sentence, and nothing is kept")
    func refusals() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            let cases: [([UInt8], String)] = [
                (Array("MZ\u{0}program".utf8), "is a program"),
                (Array("<svg onload=alert(1)>".utf8), "HTML, SVG and XML"),
                (Array("%PDF-1.7 no".utf8), "broken"), (Array("hello".utf8), "the content counts"),
            ]
            for (content, sentence) in cases {
                let page = try await take(visitor, as: .inspector, files: [("a.jpg", content)])
                #expect(page.status == .unprocessableContent)
                #expect(page.text.contains(sentence))
                #expect(page.text.contains("Thuốc lá &lt;b&gt;lậu&lt;/b&gt;"))
            }
            let wrong = try await take(visitor, as: .inspector, files: [("a.jpg", Self.jpeg())], password: "guess")
            #expect(wrong.status == .unprocessableContent)
            #expect(wrong.text.contains("The password is wrong"))
            let shelf = URL(fileURLWithPath: desk.services.settings.uploadFolder).appendingPathComponent("evidence")
            let kept = (try? FileManager.default.contentsOfDirectory(atPath: shelf.path)) ?? []
            #expect(kept.isEmpty)
            #expect(try await visitor.get(Self.base, as: .inspector).text.contains("No evidence yet"))
        }
    }

    @Test("a photo of 200 MB is refused while it comes")
    func large() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            let photo = Self.jpeg() + [UInt8](repeating: 0, count: 200 << 20)
            let page = try await take(visitor, as: .inspector, files: [("a.jpg", photo)])
            #expect(page.status == .contentTooLarge)
            #expect(page.text.contains("larger than 64 MiB"))
        }
    }

    @Test("the same form twice takes once; several files are several items")
    func twice() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            for _ in 0..<2 {
                let page = try await take(
                    visitor,
                    as: .inspector,
                    files: [("a.jpg", Self.jpeg()), ("b.jpg", Self.jpeg(65))]
                )
                #expect(page.status == .seeOther)
            }
            let list = try await visitor.get(Self.base, as: .inspector)
            #expect(list.text.contains(Self.base + "/items/2"))
            #expect(!list.text.contains(Self.base + "/items/3"))
        }
    }

    @Test("a broken seal needs a note, a laboratory a witness, and both say so", arguments: Language.allCases)
    func forms(_ language: Language) async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            _ = try await take(visitor, as: .inspector, [("kind", "sample"), ("seals", "VN-1, VN-2")])
            _ = try await visitor.post("/language", [("language", language.rawValue)], as: .inspector)
            func post(_ more: [(String, String)]) async throws -> Visitor.Page {
                let fields = [
                    ("id", "t2"), ("item", "1"), ("place", "Kho"), ("password", Desk.password),
                ]
                return try await visitor.post(Self.base + "/transfers", fields + more, as: .inspector)
            }
            let broken = try await post([("reason", "handed-over"), ("receiver", "supervisor"), ("found_1", "broken")])
            #expect(broken.status == .unprocessableContent)
            let untold = try await post([("reason", "handed-over"), ("receiver", "supervisor")])
            #expect(untold.status == .unprocessableContent)
            let alone = try await post([("reason", "laboratory"), ("outside_name", "Vũ An"), ("found_1", "intact")])
            #expect(alone.status == .unprocessableContent)
            for page in [broken, untold, alone] {
                #expect(page.text.contains(#"role="alert""#))
                #expect(!page.text.contains("⟦"))
            }
            let sent = try await post([
                ("reason", "laboratory"), ("outside_name", "Vũ An"), ("found_1", "intact"), ("witness", "supervisor"),
            ])
            #expect(sent.location == Self.base + "?notice=transfer-prepared")
            for path in [
                Self.base, Self.base + "/new", Self.base + "/items/1", Self.base + "/pending/t2", "/evidence/waiting",
                Self.base + "/transfers/new", Self.base + "/transfers/new?back=1",
            ] {
                let page = try await visitor.get(path, as: .inspector)
                #expect(page.status == .ok, "\(path)")
                #expect(!page.text.contains("⟦"), "\(path) in \(language)")
            }
            let refused = try await visitor.post(
                Self.base + "/pending/t2/refuse",
                [("reason", "Niêm phong <i>khác</i>")],
                as: .supervisor
            )
            #expect(refused.location.contains("transfer-refused"))
            let item = try await visitor.get(Self.base + "/items/1", as: .inspector)
            #expect(item.text.contains("Niêm phong &lt;i&gt;khác&lt;/i&gt;"))
        }
    }

    @Test(
        "cases of another office, and what is no number of a case, are not there",
        arguments: [
            "VN-2025-VN-VIII-000417", "VN-2025-VN-VI-417", "CN-2025-CN-NN-000417", "..%2F..", "VN-2025--000417",
        ]
    )
    func access(_ number: String) async throws {
        let desk = try await Desk()
        var officer = try desk.session(.inspector).officer
        officer.office = "VN-VI"
        try await desk.services.officerStore.update(officer, by: "setup")
        try await desk.test { (visitor) async throws in
            for path in ["", "/new", "/items/1", "/transfers/new", "/pending/x"] {
                let page = try await visitor.get("/cases/\(number)/evidence\(path)", as: .inspector)
                #expect(page.status == .notFound, "\(path)")
            }
        }
    }
}
