//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Console
import Customs
import Exchange
import Foundation
import Journal
import Logging
import Node
import Officers
import Persistence
import SeaWatch
import TestSupport
import Testing

@Suite("What officers do with alerts of the sea")
struct SeaAlertWorkTests {
    @Test("an alert opens one case with its vessels, place and time, however often it is tried")
    func opensCase() async throws {
        try await SeaNode.run { sea, node in
            let alert = try await SeaNode.alert(node)
            let officer = SeaNode.officer()
            let number = try await sea.openCase(from: alert.id, seen: 1, by: officer)
            let file = try #require(try await node.database.seaAlerts.find(alert.id))
            #expect(file.state == .used && file.caseNumber == number)
            #expect(try await sea.openCase(from: alert.id, seen: file.revision, by: officer) == number)
            let known = try #require(CaseNumber(number))
            let opened = try #require(try await node.database.cases.find(known))
            #expect(opened.origin == .seaAlert(alert.id.rawValue) && opened.seizure.mode == .sea)
            #expect(opened.seizure.site.kind == .sea && opened.seizure.site.latitude == Decimal(string: "20.5"))
            #expect(opened.title.contains("HAI AU 08"))
            let entities = try await node.database.cases.entities(of: opened.number)
            #expect(Set(entities.map(\.label)) == ["IMO 9074729", "MMSI 412345670"])
            await #expect(throws: SeaAlertError.changedMeanwhile(alert.id)) {
                try await sea.openCase(from: alert.id, seen: 1, by: officer)
            }
        }
    }

    @Test("who may not work the sea, or opens no cases, is refused")
    func refused() async throws {
        try await SeaNode.run { sea, node in
            let alert = try await SeaNode.alert(node)
            await #expect(throws: ConsoleError.notAllowed) {
                try await sea.openCase(from: alert.id, seen: 1, by: SeaNode.officer(.analyst))
            }
            await #expect(throws: ConsoleError.notAllowed) {
                try await sea.take(alert.id, seen: 1, by: SeaNode.officer(.inspector))
            }
            await #expect(throws: ConsoleError.notAllowed) {
                try await sea.alerts(SeaAlertFilter(), for: SeaNode.officer(.administrator))
            }
            await #expect(throws: ConsoleError.notAllowed) {
                try await sea.card(of: 574_001_230, for: SeaNode.officer(.administrator))
            }
            await #expect(throws: ConsoleError.notAllowed) {
                try await sea.draftMessage(about: alert.id, seen: 1, by: SeaNode.officer(.analyst))
            }
            #expect(try await node.database.seaAlerts.find(alert.id)?.revision == 1)
        }
    }

    @Test("an alert is taken once and dismissed with a reason, each in the journal")
    func life() async throws {
        try await SeaNode.run { sea, node in
            let alert = try await SeaNode.alert(node)
            try await sea.take(alert.id, seen: 1, by: SeaNode.officer(.analyst))
            await #expect(throws: SeaAlertError.changedMeanwhile(alert.id)) {
                try await sea.take(alert.id, seen: 1, by: SeaNode.officer(.analyst, login: "hai"))
            }
            await #expect(throws: SeaAlertError.reasonMissing) {
                try await sea.dismiss(alert.id, because: " ", seen: 2, by: SeaNode.officer(.analyst))
            }
            try await sea.dismiss(alert.id, because: "tàu hoa tiêu", seen: 2, by: SeaNode.officer(.analyst))
            #expect(try await sea.count(SeaAlertFilter(), for: SeaNode.officer()) == [.dismissed: 1])
            let entries = try await node.database.journal.entries(limit: 100).map { "\($0.actor) \($0.action)" }
            #expect(entries.suffix(2) == ["lan sea.alert.taken", "lan sea.alert.dismissed"])
        }
    }

    @Test("an alert becomes a draft to the paired office, which nobody sent")
    func drafted() async throws {
        try await ContactDesks.run { desks in
            let node = desks.vn.node
            var configuration = SeaConfiguration()
            configuration.keepDays = 10
            var whole = try JSONDecoder().decode(
                NodeConfiguration.self,
                from: Data(contentsOf: node.folder.configuration)
            )
            whole.sea = configuration
            try JSONEncoder().encode(whole).write(to: node.folder.configuration)
            let again = try await Node.open(node.folder, creating: false)
            let sea = try #require(try NodeSea.open(again, logger: Logger(label: "test")))
            let alert = try await SeaNode.alert(again)
            let officer = SeaNode.officer(.supervisor, office: "VN-VI")
            let id = try await sea.draftMessage(about: alert.id, seen: 1, by: officer)
            let drafts = try await again.database.drafts.drafts(of: ["VN-VI"])
            #expect(drafts.map(\.id) == [id] && drafts.first?.type == .alert && drafts.first?.to == "CN-7200")
            let desk = OfficerDesk(
                try #require(again.exchange).desk,
                drafts: again.database.drafts,
                releaseRules: again.database.releaseRules,
                person: OfficerDesk.Person(login: "lan", name: "lan", office: "VN-VI")
            )
            let form = try await desk.draft(id).content.form
            #expect(form.contains("conveyances%2D0%2Didentification=IMO%209074729"))
            #expect(form.contains("conveyances%2D1%2Didentification=MMSI%20412345670"))
            #expect(
                form.contains("conveyances%2D0%2Dnationality=VN") && form.contains("conveyances%2D1%2Dnationality=CN")
            )
            let drafted = try #require(try await sea.alert(alert.id, for: officer))
            #expect(drafted.message == id && drafted.state == .taken && !drafted.isSent)
            #expect(try await again.database.exchange.letters(LetterFilter(limit: 10)).isEmpty)
            // Thrown away, it leaves the alert free: another can be written, or the alert be dismissed.
            _ = try await desk.discard(draft: id)
            let free = try #require(try await sea.alert(alert.id, for: officer))
            #expect(free.message == nil && free.state == .taken && free.revision == drafted.revision + 1)
            let second = try await sea.draftMessage(about: alert.id, seen: free.revision, by: officer)
            #expect(second != id)
            let pair = try #require(try await desk.pairs().first)
            let complete = try await desk.keep(
                DraftContent(form: "", message: SampleMessages.alert()),
                type: .alert,
                pair,
                id: second
            )
            let envelope = try await desk.send(draft: complete.id, version: complete.changed)
            #expect(envelope.header.id == second)
            try await sea.refresh()
            let used = try #require(try await again.database.seaAlerts.find(alert.id))
            #expect(used.state == .used && used.isSent && used.message == second)
            await #expect(throws: SeaAlertError.alreadyUsed(alert.id)) {
                try await sea.dismiss(alert.id, because: "x", seen: used.revision, by: officer)
            }
            try await again.close()
        }
    }
}
