//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Console
import Customs
import Hummingbird
import Lookouts
import Officers
import Testing

@Suite("From a finding or a hit to its case")
struct CaseLinkTests {
    private static let number = DeskDeclarations.numbers[0]
    private static let path = "/declarations/104500000001/1"

    private func open(_ origin: CaseOrigin, _ desk: Desk) async throws -> String {
        let officer = try desk.session(.inspector).officer
        let opening = CaseDesk.Opening(from: origin, office: "VN-VI", stage: .opened, title: "Thuốc lá")
        return try await desk.cases.desk(of: officer).open(opening).file.number.text
    }

    @Test("a violation leads to the form that opens a case, and later to that case")
    func finding() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            let form = "/cases/new?finding=104500000001%2F1"
            #expect(try await !visitor.get(Self.path, as: .inspector).text.contains(form))
            let fields = [("outcome", "seizure"), ("theme", "tobacco")]
            _ = try await visitor.post(Self.path + "/finding", fields, as: .inspector)
            for (role, isShown) in [
                (Officer.Role.inspector, true), (.investigator, true), (.analyst, false), (.administrator, false),
            ] {
                #expect(try await visitor.get(Self.path, as: role).text.contains(form) == isShown, "\(role)")
            }
            let number = try await open(.finding(declaration: Self.number, item: 1), desk)
            for (role, isShown) in [(Officer.Role.inspector, true), (.analyst, true), (.administrator, false)] {
                let page = try await visitor.get(Self.path, as: role)
                #expect(!page.text.contains(form))
                #expect(page.text.contains("href=\"/cases/\(number)\"") == isShown, "\(role)")
            }
        }
    }

    @Test("a line on which nothing was found opens no case")
    func clean() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            _ = try await visitor.post(Self.path + "/finding", [("outcome", "clean")], as: .inspector)
            #expect(try await !visitor.get(Self.path, as: .inspector).text.contains("/cases/new"))
        }
    }

    @Test("a hit leads to its case until it is said to be another")
    func hit() async throws {
        let desk = try await Desk()
        let line = DeclarationLineID(declarationNo: Self.number, itemNo: 1)
        let key = LookoutHit.Key(line: line, list: "watched", number: 1, entry: "7", field: .importerName)
        let hit = LookoutHit(
            key: key,
            seen: "NGUYEN VAN CUONG",
            listed: "Nguyễn Văn Cường",
            score: 0.97,
            features: [],
            isLate: false,
            at: DeskDeclarations.now
        )
        try await desk.services.lookouts.desk.store.record([hit], by: "scoring")
        try await desk.test { (visitor) async throws in
            let form = "/cases/new?lookout=watched%2F7%2F104500000001%2F1"
            for path in ["/lookout-hits", Self.path] {
                #expect(try await visitor.get(path, as: .inspector).text.contains(form), "\(path)")
                #expect(try await !visitor.get(path, as: .analyst).text.contains(form), "\(path)")
            }
            let judged = [
                ("declaration", Self.number), ("item", "1"), ("list", "watched"), ("version", "1"), ("entry", "7"),
                ("field", "importer_name"), ("verdict", "other"), ("reason", "born 1990"),
            ]
            _ = try await visitor.post("/lookout-hits", judged, as: .inspector)
            #expect(try await !visitor.get("/lookout-hits?show=all", as: .inspector).text.contains(form))
        }
    }

    @Test("who comes second to a record reads what changed as the form writes it")
    func changes() async throws {
        let desk = try await Desk()
        let number = try await open(.hand("one"), desk)
        try await desk.test { (visitor) async throws in
            let path = "/cases/\(number)/seizure"
            let first = [
                ("lines.0.group", "tobacco"), ("lines.0.quantities.0.amount", "120000"),
                ("lines.0.quantities.0.unit", "sticks"), ("mode", "rail"), ("detected", "2025-06-30"),
                ("anyway", "yes"), ("seen", "1"),
            ]
            #expect(try await visitor.post(path, first, as: .inspector).status == .seeOther)
            let second = [("site.name", "Yard 2"), ("anyway", "yes"), ("seen", "1")]
            let page = try await visitor.post(path, second, as: .supervisor)
            #expect(page.status == .conflict)
            for text in ["120,000", "Tobacco", "Rail", "30 Jun 2025", "value=\"Yard 2\""] {
                #expect(page.text.contains(text), "\(text)")
            }
        }
    }
}
