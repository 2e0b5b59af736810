//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Console
import Customs
import Foundation
import Hummingbird
import Officers
import Testing

@Suite("Importing files")
struct ImportTests {
    @Test("a file is sent, its columns are matched, the import runs and its rejects download")
    func walk() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            let sent = try await Self.upload(visitor, name: "C:\\tờ khai.csv", content: "Số TK;Mã HS\n1;2\n")
            #expect(sent.status == .seeOther)
            #expect(sent.location.hasPrefix("/imports/uploads/"))
            let preview = try await visitor.get(sent.location, as: .analyst)
            #expect(preview.text.contains("tờ khai.csv"))
            #expect(!preview.text.contains("C:\\"))
            #expect(preview.text.contains("Mã &lt;HS&gt;"))
            #expect(preview.text.contains("<option value=\"hs_code\" selected>"))

            let missing = try await visitor.post(sent.location, [("column-1", "hs_code")], as: .analyst)
            #expect(missing.status == .unprocessableContent)
            let twice = [("column-0", "declaration_no"), ("column-1", "hs_code"), ("column-2", "hs_code")]
            #expect(try await visitor.post(sent.location, twice, as: .analyst).status == .unprocessableContent)

            let good = [("column-0", "declaration_no"), ("column-1", ""), ("column-2", "hs_code")]
            let started = try await visitor.post(sent.location, good, as: .analyst)
            #expect(started.location == "/imports/runs/run-1")
            #expect(desk.imports.started == [[.declarationNo, nil, .hsCode]])

            let run = try await visitor.get(started.location, as: .analyst)
            #expect(run.text.contains("1,200"))
            let rejects = try await visitor.get(started.location + "/rejects.csv", as: .analyst)
            #expect(rejects.headers[.contentType] == "text/csv; charset=utf-8")
            #expect(rejects.text.contains("17,Ngày ĐK,'=cmd|'/c calc'!A1,wrong date\r\n"))
        }
    }

    @Test("another officer can't see a file that waits")
    func otherOfficer() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            let sent = try await Self.upload(visitor, name: "a.csv", content: "x")
            let page = try await visitor.get(sent.location, as: .supervisor)
            #expect(page.location.contains("notice=upload-gone"))
        }
    }

    @Test("a file that is too large, unreadable, forged or absent leaves nothing behind")
    func refused() async throws {
        let desk = try await Desk(uploadLimit: 1_000)
        try await desk.test { (visitor) async throws in
            let large = String(repeating: "x", count: 1_001)
            #expect(try await Self.upload(visitor, name: "a.csv", content: large).status == .contentTooLarge)
            #expect(try await Self.upload(visitor, name: "a.csv", content: "x", csrf: "no").status == .forbidden)
            #expect(try await Self.upload(visitor, name: "a.csv", content: "x", csrf: nil).status == .forbidden)
            #expect(try await Self.upload(visitor, name: "", content: "").status == .unprocessableContent)
            let folder = desk.services.settings.uploadFolder
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
            let strange = try await Self.upload(visitor, name: "a.pdf", content: "x")
            let page = try await visitor.get(strange.location, as: .analyst)
            #expect(page.status == .unprocessableContent)
            #expect(page.text.contains("not a CSV"))
        }
    }

    @Test("a body reads the same however it is cut", arguments: [1, 2, 3, 5, 7, 11, 64, 10_000])
    func chunks(_ size: Int) throws {
        let content = "a\r\n--x\r\n--boundar\r\r\n-\n\r\n--boundaryless?"
        let text =
            "--boundary\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\ntoken\r\n"
            + "--boundary\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../b;c%22.csv\"\r\n"
            + "Content-Type: text/csv\r\n\r\n\(content.replacing("--boundaryless?", with: ""))\r\n"
            + "--boundary\r\nContent-Disposition: form-data; name=\"empty\"\r\n\r\n\r\n--boundary--\r\n"
        let bytes = Array(text.utf8)
        var reader = try MultipartReader(contentType: "multipart/form-data; boundary=\"boundary\"")
        var events: [MultipartReader.Event] = []
        for start in stride(from: 0, to: bytes.count, by: size) {
            events += try reader.take(Array(bytes[start..<min(start + size, bytes.count)]))
        }
        #expect(reader.isClosed)
        let parts = Self.parts(events)
        #expect(parts.map(\.name) == ["csrf", "file", "empty"])
        #expect(parts.map(\.content) == ["token", "a\r\n--x\r\n--boundar\r\r\n-\n\r\n", ""])
    }

    private static func parts(_ events: [MultipartReader.Event]) -> [(name: String, content: String)] {
        var parts: [(name: String, content: String)] = []
        var bytes: [UInt8] = []
        for event in events {
            switch event {
            case .begin(let name, _): parts.append((name, ""))
            case .bytes(let more): bytes += more
            case .end:
                parts[parts.count - 1].content = String(decoding: bytes, as: UTF8.self)
                bytes = []
            }
        }
        return parts
    }

    private static func upload(
        _ visitor: Visitor,
        name: String,
        content: String,
        csrf: String? = "own"
    ) async throws -> Visitor.Page {
        let token = csrf == "own" ? try visitor.desk.session(.analyst).csrf : csrf
        let part = token.map { "--b\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n\($0)\r\n" } ?? ""
        let body =
            part + "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\n"
            + "Content-Type: text/csv\r\n\r\n\(content)\r\n--b--\r\n"
        return try await visitor.send(
            "/imports",
            .post,
            as: .analyst,
            headers: [.contentType: "multipart/form-data; boundary=b"],
            body: body
        )
    }
}
