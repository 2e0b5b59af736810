//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import LinkChart
import Testing

@Suite("One thing has one key, whoever writes it")
struct KeyTests {
    private let keys = ChartKey()

    @Test("ways of writing that mean the same give the same key")
    func same() {
        let pairs: [(ChartNodeID?, ChartNodeID?)] = [
            (keys.party(code: "0101248141", name: "A"), keys.party(code: " 0101.248.141 ", name: "B")),
            (
                keys.party(code: nil, name: "Công ty TNHH Hoa Sen"),
                keys.party(code: "", name: "CONG TY TNHH HOA SEN")
            ),
            (keys.vehicle("12C-100.01"), keys.vehicle("12c 10001")),
            (keys.vehicle("桂A·12345"), keys.vehicle("GUI A12345")),
            (keys.container("CSQU 305438-3"), keys.container("csqu3054383")),
            (keys.phone("+84 912 345 678"), keys.phone("0912345678")),
            (keys.vessel(imo: "IMO 9074729", name: "X"), keys.vessel(imo: "9074729", name: nil)),
            (
                keys.address("Số 12, đường Lê Lợi, Lạng Sơn"),
                keys.address("so 12 duong le loi lang son")
            ),
            (keys.document("invoice", "INV-2025/001"), keys.document("invoice", "inv2025/001")),
            (keys.seal("vn 123.456"), keys.seal("VN123456")),
        ]
        for (a, b) in pairs {
            #expect(a != nil)
            #expect(a == b)
        }
    }

    @Test("a person's number makes a person, and whatever tells of one is nominal")
    func persons() throws {
        #expect(keys.party(code: "020188001234", name: nil)?.kind == .person)
        #expect(keys.party(code: "0101248141", name: nil)?.kind == .company)
        #expect(keys.person(hash: "ab12")?.key == "#ab12")
        let person = try #require(keys.party(code: "020188001234", name: nil))
        let place = try #require(keys.gate("G01"))
        #expect(ChartLink(person, .crossedAt, place, at: 0)?.isNominal == true)
    }

    @Test("what would join half the world is no node")
    func tooCommon() {
        #expect(keys.address("Hà Nội") == nil)
        #expect(keys.address("Thành phố Hồ Chí Minh, Việt Nam") == nil)
        #expect(keys.seal("1") == nil)
        #expect(keys.document("invoice", "001") == nil)
        #expect(keys.phone("113") == nil)
        #expect(keys.party(code: " ", name: nil) == nil)
        #expect(keys.vehicle(" - ") == nil)
    }

    @Test("a node and itself are no link; two sayings of one record are one")
    func links() throws {
        let a = try #require(ChartNodeID(.company, "1"))
        let b = try #require(ChartNodeID(.declaration, "2"))
        #expect(ChartLink(a, .importer, a, at: 0) == nil)
        let link = try #require(ChartLink(a, .importer, b, at: 0))
        #expect(ChartRecord(ChartSource(.declaration, "2"), offices: [], links: [link, link]).links.count == 1)
        #expect(ChartIdentity(a, a, offices: [], at: 0) == nil)
        #expect(ChartIdentity(a, b, offices: [], at: 0) == nil)
    }

    @Test(
        "an address bar may hold anything",
        arguments: [
            "", ":", "company", "company:", "ghost:1", "Company:1", ":1",
            "company:" + String(repeating: "x", count: 1 << 20),
        ]
    )
    func hostile(_ text: String) {
        #expect(ChartNodeID(text) == nil)
    }

    @Test("long keys are cut and stay apart")
    func long() throws {
        let head = String(repeating: "字", count: 300)
        let (a, b) = (
            try #require(ChartNodeID(.document, head + "1")), try #require(ChartNodeID(.document, head + "2"))
        )
        #expect(a != b)
        #expect(a.key.utf8.count <= ChartNodeID.longestKey)
        #expect(ChartNodeID(a.text) == a)
        #expect(ChartNodeID("company:a:b")?.key == "a:b")
    }

    @Test("codes of kinds, roles and records never meet")
    func codes() {
        for kind in ChartNodeKind.allCases { #expect(ChartNodeKind(code: kind.code) == kind) }
        for role in ChartRole.allCases { #expect(ChartRole(code: role.code) == role) }
        for kind in ChartSource.Kind.allCases { #expect(ChartSource.Kind(code: kind.code) == kind) }
        #expect(ChartNodeKind(code: 99) == nil && ChartRole(code: 0) == nil && ChartSource.Kind(code: -1) == nil)
    }
}
