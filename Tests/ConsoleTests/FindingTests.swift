//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Console
import Customs
import Hummingbird
import Officers
import Targeting
import Testing

@Suite("Recording findings")
struct FindingTests {
    private static let line = DeclarationLineID(declarationNo: DeskDeclarations.numbers[0])
    private static let path = "/declarations/104500000001/1/finding"

    @Test("an inspector's finding is recorded with theme, amount and remark")
    func record() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            let fields = [
                ("outcome", "seizure"), ("theme", "tobacco"), ("revenue", "12,500,000.5"), ("remark", "Dưới sàn xe"),
            ]
            let page = try await visitor.post(Self.path, fields, as: .inspector)
            #expect(page.location == "/declarations/104500000001/1?notice=finding-recorded")
            let recorded = try await desk.services.targetingStore.finding(of: Self.line)
            #expect(recorded?.finding.outcome == .seizure)
            #expect(recorded?.finding.revenue == 12_500_000.5)
            #expect(recorded?.finding.foundAt == DeskDeclarations.now)
            #expect(recorded?.recordedBy == "inspector")
            #expect(try await visitor.get(page.location, as: .analyst).text.contains("Dưới sàn xe"))
        }
    }

    @Test("an amount is read with the separators of the page's language")
    func amounts() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            _ = try await visitor.post("/language", [("language", "vi")], as: .inspector)
            let fields = [("outcome", "violation"), ("theme", "origin"), ("revenue", "12.500.000,5")]
            #expect(try await visitor.post(Self.path, fields, as: .inspector).status == .seeOther)
            #expect(try await desk.services.targetingStore.finding(of: Self.line)?.finding.revenue == 12_500_000.5)
        }
    }

    @Test("a second finding conflicts clearly and changes nothing; a supervisor may correct it")
    func conflict() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            let clean = [("outcome", "clean")]
            _ = try await visitor.post(Self.path, clean, as: .inspector)
            let seizure = [("outcome", "seizure"), ("theme", "drugs"), ("remark", "mine came second")]
            let second = try await visitor.post(Self.path, seizure, as: .inspector)
            #expect(second.status == .conflict)
            #expect(second.text.contains("role=\"alert\""))
            #expect(!second.text.contains("name=\"outcome\""))
            #expect(try await desk.services.targetingStore.finding(of: Self.line)?.finding.outcome == .clean)

            let correcting = seizure + [("correcting", "1")]
            #expect(try await visitor.post(Self.path, correcting, as: .inspector).status == .forbidden)
            #expect(try await visitor.post(Self.path, correcting, as: .supervisor).status == .seeOther)
            #expect(try await desk.services.targetingStore.finding(of: Self.line)?.finding.outcome == .seizure)
        }
    }

    @Test("a clean finding on record shows no amount, theme or remark of the form beneath it")
    func cleanOnRecord() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            _ = try await visitor.post(Self.path, [("outcome", "clean")], as: .inspector)
            let page = try await visitor.get(Self.path, as: .supervisor)
            #expect(page.text.contains("name=\"correcting\""))
            #expect(!page.text.contains("<blockquote"))
        }
    }

    @Test("what is missing or wrong is said beside the form, with what was typed kept")
    func incomplete() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            let noTheme = try await visitor.post(
                Self.path,
                [("outcome", "seizure"), ("remark", "kept")],
                as: .inspector
            )
            #expect(noTheme.status == .unprocessableContent)
            #expect(noTheme.text.contains("kept"))
            let fields = [("outcome", "violation"), ("theme", "origin"), ("revenue", "many")]
            let amount = try await visitor.post(Self.path, fields, as: .inspector)
            #expect(amount.status == .unprocessableContent)
            #expect(amount.text.contains("value=\"many\""))
            let unknown = "/declarations/999/1/finding"
            #expect(try await visitor.post(unknown, [("outcome", "clean")], as: .inspector).status == .notFound)
        }
    }
}
