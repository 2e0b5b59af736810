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
import Operations
import TestSupport
import Testing

@Suite("Pages of conferences")
struct ConferencePageTests {
    private static func store() async throws -> InMemoryConferenceStore {
        let store = InMemoryConferenceStore()
        var (vn, cn) = try SampleConference.agreed()
        try vn.add(
            SampleConference.paragraph("<script>alert(1)</script>", "\"><img src=x>"),
            by: "<i>x</i>",
            at: SampleConference.at
        )
        SampleConference.carry(&vn, &cn)
        try await store.add(vn, by: "test")
        return store
    }

    @Test("each tab shows in each language, with everything that was written escaped", arguments: Language.allCases)
    func tabs(_ language: Language) async throws {
        let desk = try await Desk(conferences: SampleConferences(try await Self.store()))
        var officer = try desk.session(.delegation).officer
        officer.language = language
        try await desk.services.officerStore.update(officer, by: "test")
        try await desk.test { (visitor) async throws in
            let base = "/conferences/\(SampleConference.id)"
            for tab in ["minutes", "agenda", "delegations", "papers", "commitments", "figures"] {
                let page = try await visitor.get("\(base)?tab=\(tab)", as: .delegation)
                #expect(page.status == .ok)
                #expect(!page.text.contains("⟦") && !page.text.contains("<script>alert"))
                #expect(!page.text.contains("<img src=x"))
            }
            let minutes = try await visitor.get(base, as: .delegation)
            #expect(minutes.text.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
            #expect(minutes.text.contains("双方同意加强情报交流。") && minutes.text.contains("lang=\"zh-CN\""))
            let figures = try await visitor.get("\(base)?tab=figures", as: .delegation)
            #expect(figures.text.contains("riloap.org") && figures.text.contains("figure-joint"))
            for path in ["/conferences", "/conferences/new", "/contact-points"] {
                let page = try await visitor.get(path, as: .delegation)
                #expect(page.status == .ok && !page.text.contains("⟦"))
            }
            // Who may only read is offered no form.
            let reader = try await visitor.get(base, as: .contact)
            #expect(reader.status == .ok && !reader.text.contains("name=\"act\""))
        }
    }

    @Test("a form that is wrong comes back with what was entered, and says which field")
    func wrong() async throws {
        let desk = try await Desk(conferences: SampleConferences(try await Self.store()))
        try await desk.test { (visitor) async throws in
            let path = "/conferences/\(SampleConference.id)"
            let fields = [("act", "write"), ("kind", "agenda"), ("vi", "Khai mạc"), ("day", "2025-02-30")]
            let page = try await visitor.post(path, fields, as: .delegation)
            #expect(page.status == .unprocessableContent)
            #expect(page.text.contains("Khai mạc") && page.text.contains("“Day”"))
            let none = try await visitor.post(path, [("act", "burn")], as: .delegation)
            #expect(none.status == .badRequest)
            let begun = try await visitor.post(
                "/conferences/new",
                [("forum_vi", "Hai nước, bốn cơ quan")],
                as: .delegation
            )
            #expect(begun.status == .unprocessableContent && begun.text.contains("Hai nước, bốn cơ quan"))
            #expect(try await visitor.get("/conferences/none", as: .delegation).status == .notFound)
            #expect(try await visitor.get(path + "/minutes.pdf", as: .delegation).status == .conflict)
        }
    }

    @Test("files lie in a PDF byte for byte, and what is no PDF of ours is refused")
    func attachments() throws {
        let plain =
            "%PDF-1.4\n1 0 obj\n<</Type /Catalog\n/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type /Pages /Kids [] /Count 0>>\nendobj\n"
            + "xref\n0 3\n0000000000 65535 f \n0000000009 00000 n \n0000000058 00000 n \n"
            + "trailer\n<</Size 3\n/Root 1 0 R>>\nstartxref\n109\n%%EOF\n"
        let files = [
            PDFAttachments.File(
                name: "minutes.json",
                mediaType: "application/json",
                bytes: Array("{\"a\":\"越\"}".utf8)
            ),
            PDFAttachments.File(
                name: "endstream.bin",
                mediaType: "application/octet-stream",
                bytes: Array("endstream\nendobj".utf8)
            ),
        ]
        let pdf = try PDFAttachments.add(files, to: Array(plain.utf8))
        #expect(PDFAttachments.read(pdf) == files)
        #expect(pdf.starts(with: Array(plain.utf8)))
        #expect(PDFAttachments.read(Array(plain.utf8)).isEmpty)
        for wrong in ["", "%PDF-1.7\n", plain.replacing("trailer", with: "tailer")] {
            #expect(throws: PrintingError.strangePDF) { try PDFAttachments.add(files, to: Array(wrong.utf8)) }
        }
        for end in stride(from: 0, to: pdf.count, by: 13) { _ = PDFAttachments.read(Array(pdf[..<end])) }
    }
}
