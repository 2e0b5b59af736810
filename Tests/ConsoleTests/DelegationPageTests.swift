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
import Targeting
import Testing

@Suite("Delegation in the console")
struct DelegationPageTests {
    /// Days around the desk's clock.
    private func days(_ first: Int64 = 0, _ last: Int64 = 5) -> [(String, String)] {
        func day(_ offset: Int64) -> String {
            CalendarDate(daysSince1970: DeskDeclarations.now / 86_400 + offset)?.iso8601 ?? ""
        }
        return [("from_day", day(first)), ("to_day", day(last)), ("reason", "Nghỉ phép")]
    }

    private func hand(_ from: Officer.Role, to: Officer.Role, _ visitor: Visitor) async throws -> String {
        let colleague = try visitor.desk.session(to).officer.id
        let own = try visitor.desk.session(from).officer.id
        let page = try await visitor.post(
            "/account/delegations",
            [("from", own), ("to", colleague)] + days(),
            as: from
        )
        #expect(page.location == "/account?notice=delegation-given")
        return try #require(
            try await visitor.desk.services.delegationStore.delegations(notOverAt: DeskDeclarations.now).last?.id
        )
    }

    @Test("a colleague acts in the role of the absent officer, and not in the own one beside it")
    func acting() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            let id = try await hand(.supervisor, to: .inspector, visitor)
            #expect(try await visitor.get("/messages", as: .inspector).status == .forbidden)
            let own = try await visitor.get("/account", as: .inspector)
            #expect(own.text.contains("Nghỉ phép") && own.text.contains("Act in this place"))
            let begun = try await visitor.post("/account/acting", [("delegation", id)], as: .inspector)
            #expect(begun.location.hasSuffix("notice=acting-begun"))
            #expect(try await visitor.get("/performance", as: .inspector).status == .ok)
            #expect(try await visitor.get("/", as: .inspector).text.contains("Supervisor, for Trần supervisor"))
            let over = try await visitor.post("/account/acting", [], as: .inspector)
            #expect(over.location == "/account?notice=acting-ended")
            #expect(try await visitor.get("/performance", as: .inspector).status == .forbidden)
        }
    }

    @Test("who acts for another has not what only the own role may do")
    func noUnion() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            let id = try await hand(.contact, to: .inspector, visitor)
            let line = DeskDeclarations.numbers[0]
            #expect(try await visitor.get("/declarations/\(line)/1/finding", as: .inspector).status == .ok)
            _ = try await visitor.post("/account/acting", [("delegation", id)], as: .inspector)
            #expect(try await visitor.get("/declarations/\(line)/1/finding", as: .inspector).status == .forbidden)
            #expect(try await visitor.get("/partners", as: .inspector).status != .forbidden)
        }
    }

    @Test("acts are the colleague's own, with the absent officer named beside")
    func names() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            let id = try await hand(.supervisor, to: .analyst, visitor)
            _ = try await visitor.post("/account/acting", [("delegation", id)], as: .analyst)
            let line = DeskDeclarations.numbers[0]
            let fields = [("lane", "yellow"), ("reason", "Tem niêm phong lệch")]
            let page = try await visitor.post("/declarations/\(line)/1/lane", fields, as: .analyst)
            #expect(page.status == .seeOther)
            let kept = try await desk.services.targetingStore.overrides(of: DeclarationLineID(declarationNo: line))
            #expect(kept.last?.officer == "analyst for supervisor")
        }
    }

    @Test("the language and the password stay the colleague's own")
    func ownAccount() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            let id = try await hand(.supervisor, to: .analyst, visitor)
            _ = try await visitor.post("/account/acting", [("delegation", id)], as: .analyst)
            _ = try await visitor.post("/language", [("language", "zh")], as: .analyst)
            let analyst = try await desk.services.officerStore.officer(id: try desk.session(.analyst).officer.id)
            #expect(analyst?.role == .analyst && analyst?.language == .zh)
        }
    }

    @Test("while acting nobody hands on, and a delegation ends at once when somebody entitled ends it")
    func ending() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            let id = try await hand(.supervisor, to: .analyst, visitor)
            _ = try await visitor.post("/account/acting", [("delegation", id)], as: .analyst)
            let inspector = try desk.session(.inspector).officer.id
            let own = try desk.session(.analyst).officer.id
            let chain = [("from", own), ("to", inspector)] + days()
            #expect(try await visitor.post("/account/delegations", chain, as: .analyst).status == .forbidden)
            #expect(try await visitor.post("/account/delegations/\(id)/end", [], as: .inspector).status == .forbidden)
            let list = try await visitor.get("/officers", as: .administrator).text
            #expect(list.contains("/account/delegations/\(id)/end"))
            let ended = try await visitor.post("/account/delegations/\(id)/end", [], as: .administrator)
            #expect(ended.location == "/officers?notice=delegation-ended")
            #expect(try await visitor.post("/account/acting", [("delegation", id)], as: .analyst).status == .conflict)
            let line = DeskDeclarations.numbers[0]
            let lane = [("lane", "red"), ("reason", "x")]
            #expect(try await visitor.post("/declarations/\(line)/1/lane", lane, as: .analyst).status == .forbidden)
        }
    }

    @Test("a list of officers is narrowed by role and office and says who was here last")
    func officers() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            let all = try await visitor.get("/officers", as: .administrator).text
            #expect(all.contains("<code>analyst</code>") && all.contains("Last login"))
            let some = try await visitor.get("/officers?role=contact&office=", as: .administrator).text
            #expect(some.contains("<code>contact</code>") && !some.contains("<code>analyst</code>"))
            let none = try await visitor.get("/officers?office=VN-VI", as: .administrator).text
            #expect(!none.contains("<code>contact</code>"))
        }
    }

    @Test("an administrator changes name, role and office, but not the own role")
    func editing() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            let id = try desk.session(.inspector).officer.id
            #expect(try await visitor.get("/officers/\(id)", as: .administrator).text.contains("Trần inspector"))
            let fields = [("name", "Nguyễn Lan <b>"), ("role", "analyst"), ("office", "VN-VI")]
            let page = try await visitor.post("/officers/\(id)", fields, as: .administrator)
            #expect(page.location == "/officers?notice=officer-changed")
            let officer = try await desk.services.officerStore.officer(id: id)
            #expect(officer?.name == "Nguyễn Lan <b>" && officer?.role == .analyst && officer?.office == "VN-VI")
            #expect(try await visitor.get("/officers", as: .administrator).text.contains("Nguyễn Lan &lt;b&gt;"))
            let own = try desk.session(.administrator).officer.id
            let demoted = try await visitor.post("/officers/\(own)", fields, as: .administrator)
            #expect(demoted.status == .forbidden)
            for wrong in [("role", "king"), ("office", "XX"), ("name", "")] {
                let form = fields.map { $0.0 == wrong.0 ? wrong : $0 }
                #expect(try await visitor.post("/officers/\(id)", form, as: .administrator).status == .badRequest)
            }
        }
    }
}
