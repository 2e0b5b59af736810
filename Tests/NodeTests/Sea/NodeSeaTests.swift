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
import Logging
import Lookouts
import Node
import Officers
import Persistence
import SeaWatch
import TestSupport
import Testing

@Suite("The sea as the node gives it to its pages")
struct NodeSeaTests {
    private static func officer(
        _ role: Officer.Role = .supervisor,
        office: String? = "VN-XXI",
        login: String = "lan"
    ) -> SeaOfficer {
        SeaOfficer(
            Officer(
                id: UUIDv7.make(milliseconds: 1_755_000_000_000),
                login: login,
                name: login,
                role: role,
                office: office,
                language: .vi
            ),
            as: login
        )
    }

    /// A node that watches the sea.
    private func run(_ body: (NodeSea, Node) async throws -> Void) async throws {
        try await Workshop.run { workshop in
            try workshop.folder.prepare()
            var configuration = NodeConfiguration()
            configuration.sea = SeaConfiguration()
            try JSONEncoder().encode(configuration).write(to: workshop.folder.configuration)
            let node = try await workshop.open()
            let now = workshop.now
            let sea = try #require(try NodeSea.open(node, logger: Logger(label: "test"), now: { now }))
            try await body(sea, node)
            try await node.close()
        }
    }

    private func alert(_ sea: NodeSea, _ node: Node) async throws -> SeaAlert {
        let alert = SampleSea.alert(from: 0, until: 60)
        try await node.database.vessels.keep([SampleSea.identity(from: -60, until: 60)])
        try await node.database.seaAlerts.keep([.raised(alert)], at: 100)
        return alert
    }

    @Test("a node without settings for the sea does not watch it, and tracks belong to one program")
    func opened() async throws {
        try await Workshop.run { workshop in
            let node = try await workshop.open()
            #expect(try NodeSea.open(node, logger: Logger(label: "test")) == nil)
            try await node.close()
        }
        try await run { sea, node in
            #expect(throws: TrackFileError.self) { try NodeSea.open(node, logger: Logger(label: "test")) }
            #expect(await sea.time() == nil)
            #expect(await sea.feeds().isEmpty)
        }
    }

    @Test("an alert opens one case with its vessels, place and time, however often it is tried")
    func opensCase() async throws {
        try await run { sea, node in
            let alert = try await alert(sea, node)
            let officer = Self.officer()
            let number = try await sea.openCase(from: alert.id, seen: 1, by: officer)
            let file = try #require(try await node.database.seaAlerts.find(alert.id))
            #expect(file.state == .used && file.caseNumber == number)
            #expect(try await sea.openCase(from: alert.id, seen: file.revision, by: officer) == number)
            let opened = try #require(try await node.database.cases.find(try #require(CaseNumber(number))))
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
        try await run { sea, node in
            let alert = try await alert(sea, node)
            await #expect(throws: ConsoleError.notAllowed) {
                try await sea.openCase(from: alert.id, seen: 1, by: Self.officer(.analyst))
            }
            await #expect(throws: ConsoleError.notAllowed) {
                try await sea.take(alert.id, seen: 1, by: Self.officer(.inspector))
            }
            await #expect(throws: ConsoleError.notAllowed) {
                try await sea.alerts(SeaAlertFilter(), for: Self.officer(.administrator))
            }
            await #expect(throws: ConsoleError.notAllowed) {
                try await sea.card(of: 574_001_230, for: Self.officer(.administrator))
            }
            await #expect(throws: ConsoleError.notAllowed) {
                try await sea.draftMessage(about: alert.id, seen: 1, by: Self.officer(.analyst))
            }
            #expect(try await node.database.seaAlerts.find(alert.id)?.revision == 1)
        }
    }

    @Test("an alert is taken once and dismissed with a reason, each in the journal")
    func life() async throws {
        try await run { sea, node in
            let alert = try await alert(sea, node)
            try await sea.take(alert.id, seen: 1, by: Self.officer(.analyst))
            await #expect(throws: SeaAlertError.changedMeanwhile(alert.id)) {
                try await sea.take(alert.id, seen: 1, by: Self.officer(.analyst, login: "hai"))
            }
            await #expect(throws: SeaAlertError.reasonMissing) {
                try await sea.dismiss(alert.id, because: " ", seen: 2, by: Self.officer(.analyst))
            }
            try await sea.dismiss(alert.id, because: "tàu hoa tiêu", seen: 2, by: Self.officer(.analyst))
            #expect(try await sea.count(SeaAlertFilter(), for: Self.officer()) == [.dismissed: 1])
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
            let alert = try await alert(sea, again)
            let officer = Self.officer(.supervisor, office: "VN-VI")
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
            #expect(form.contains("conveyances-0-identification=IMO%209074729"))
            #expect(form.contains("conveyances-1-identification=MMSI%20412345670"))
            #expect(form.contains("conveyances-0-nationality=VN") && form.contains("conveyances-1-nationality=CN"))
            #expect(try await again.database.seaAlerts.find(alert.id)?.message == id)
            #expect(try await again.database.exchange.letters(LetterFilter(limit: 10)).isEmpty)
            try await again.close()
        }
    }

    @Test("zones are changed by their own office only, also by their id")
    func zones() async throws {
        try await run { sea, _ in
            let own = SampleSea.zone("a", office: "VN-XXI")
            try await sea.save([own], by: Self.officer(.analyst))
            #expect(try await sea.zones(for: Self.officer(.inspector)) == [own])
            let stranger = Self.officer(.analyst, office: "VN-VIII")
            await #expect(throws: ConsoleError.notAllowed) {
                try await sea.save([SampleSea.zone("a", office: "VN-VIII")], by: stranger)
            }
            await #expect(throws: ConsoleError.notAllowed) { try await sea.removeZone("a", by: stranger) }
            await #expect(throws: ConsoleError.notAllowed) {
                try await sea.save([SampleSea.zone("b", office: "VN-XXI")], by: stranger)
            }
            await #expect(throws: ConsoleError.notFound) { try await sea.removeZone("z", by: stranger) }
            try await sea.removeZone("a", by: Self.officer(.supervisor, office: nil))
            #expect(try await sea.zones(for: stranger).isEmpty)
        }
    }

    @Test("a plot that no track explains becomes an alert, once")
    func plots() async throws {
        try await run { sea, node in
            let reports = (0..<60).map { minute in
                SeaReport.position(
                    PositionReport(
                        time: SampleSea.minute(Int64(minute)),
                        mmsi: 574_001_230,
                        place: SampleSea.place(),
                        speed: 0,
                        course: 0
                    )
                )
            }
            try sea.tracks.append(reports)
            let file = """
                id,time,lat,lon,source
                1,2025-01-08T00:30:00Z,20.5,108,radar
                2,2025-01-08T00:30:00Z,20.6,108,radar
                3,2025-01-08T00:30:00Z,20.7,108,radar
                """
            let plots = try sea.readPlots(Array(file.utf8), office: "VN-XXI").items
            #expect(plots.count == 3)
            let officer = Self.officer(.analyst)
            #expect(try await sea.keep(plots, by: officer) == (new: 3, dark: 2))
            #expect(try await sea.keep(plots, by: officer) == (new: 0, dark: 0))
            let alerts = try await sea.alerts(SeaAlertFilter(behaviours: [.darkContact]), for: officer).map(\.alert)
            #expect(Set(alerts.map(\.before)) == ["radar:2", "radar:3"])
            let kept = try await sea.plots(from: 0, until: .max, in: nil, limit: 9, for: officer)
            let joined = kept.compactMap { entry -> UInt32? in
                if case .joined(let mmsi, _) = entry.judgement { mmsi } else { nil }
            }
            #expect(joined == [574_001_230])
        }
    }

    @Test("own vessels and those of an active watch-list are looked out for; a partner's entry is not taken off here")
    func watched() async throws {
        try await run { sea, node in
            let officer = Self.officer(.analyst)
            let own = WatchedVessel(
                id: "0198c0de-1111-7000-8000-000000000001",
                key: .mmsi(574_001_230),
                reason: "chở dầu",
                office: "VN-XXI",
                officer: "lan",
                since: 5
            )
            try await sea.watch(own, by: officer)
            let entry = Lookout(
                id: "n-1",
                subject: .vessel,
                texts: ["Hải Âu 08", "9074729", "IMO 9074728"],
                category: .transport,
                action: .specificCheck,
                reason: "thuốc lá",
                valid: .always
            )
            let terms = WatchlistTerms(title: "Tàu", source: "CN-7200", handling: .h1)
            let list = try await node.lookouts.desk.propose("ships", terms, [entry], by: "hai")
            #expect(try await sea.watched(for: officer) == [own])
            _ = try await node.lookouts.desk.activate("ships", list.number, by: "lan")
            let watched = try await sea.watched(for: officer)
            #expect(watched.map(\.key).contains(.imo(9_074_729)))
            #expect(watched.map(\.key).contains(.name("Hải Âu 08")))
            // A wrong check digit is no IMO number; it is looked for as it stands.
            #expect(watched.map(\.key).contains(.name("IMO 9074728")))
            await #expect(throws: ConsoleError.notFound) { try await sea.unwatch("ships/n-1/0", by: officer) }
            try await sea.unwatch(own.id, by: officer)
            #expect(try await sea.watched(for: officer).count == 3)
        }
    }

    @Test("the card of a vessel tells identities, calls, meetings, alerts and the records that name it")
    func card() async throws {
        try await run { sea, node in
            let alert = try await alert(sea, node)
            try await node.database.vessels.keep([SampleSea.identity(412_000_009, name: "OTHER", from: 0, until: 1)])
            try await node.database.vessels.keep([
                PortCall(mmsi: 574_001_230, zone: "p", arrived: SampleSea.minute(-500), departed: SampleSea.minute(-9))
            ])
            let number = try await sea.openCase(from: alert.id, seen: 1, by: Self.officer())
            _ = try await node.chartFeeder.catchUp()
            let card = try #require(try await sea.card(of: 574_001_230, for: Self.officer()))
            #expect(card.flag == "VN" && card.identities.map(\.name) == ["HAI AU 08"])
            #expect(card.namesakes.map(\.mmsi) == [412_000_009] && card.calls.map(\.zone) == ["p"])
            #expect(card.encounters.map(\.other) == [412_345_670] && card.alerts.map(\.id) == [alert.id])
            #expect(card.ties.map(\.key) == [number] && card.ties.map(\.kind) == [.caseFile])
            #expect(card.heard == nil)
            #expect(try await sea.card(of: 1, for: Self.officer()) == nil)
            // Another office does not see the case.
            let stranger = try #require(
                try await sea.card(of: 574_001_230, for: Self.officer(.investigator, office: "VN-VIII"))
            )
            #expect(stranger.ties.isEmpty && !stranger.alerts.isEmpty)
        }
    }

    @Test("layers are GeoJSON files of the node's folder")
    func layers() async throws {
        try await run { sea, node in
            #expect(try await sea.layers().isEmpty)
            let folder = node.folder.url.appendingPathComponent("layers")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            for name in ["b.geojson", "a.geojson", "notes.txt"] {
                try Data("{}".utf8).write(to: folder.appendingPathComponent(name))
            }
            #expect(try await sea.layers().map(\.name) == ["a", "b"])
        }
    }

    @Test("settings that can't be right are refused with their name")
    func settings() throws {
        func fault(_ json: String) throws -> String? {
            try JSONDecoder().decode(SeaConfiguration.self, from: Data(json.utf8)).fault
        }
        #expect(try fault("{}") == nil)
        #expect(try fault(#"{"thresholds":{"gapMinutes":30,"gapNeighbours":4}}"#) == nil)
        let wrong = [
            (#"{"keepDays":0}"#, "keepDays"), (#"{"area":[1,2]}"#, "area"), (#"{"layers":"../x"}"#, "layers"),
            (#"{"feeds":[{"name":"a","address":"ais"}]}"#, "\"a\""), (#"{"thresholds":{"gap":1}}"#, "\"gap\""),
            (#"{"thresholds":{"gapNeighbours":1.5}}"#, "whole number"),
            (
                #"{"feeds":[{"name":"a","address":"udp://0.0.0.0:1"},{"name":"a","address":"udp://0.0.0.0:2"}]}"#,
                "one name"
            ),
        ]
        for (json, word) in wrong { #expect(try fault(json)?.contains(word) == true, "\(json)") }
        let settings = try JSONDecoder().decode(
            SeaConfiguration.self,
            from: Data(#"{"thresholds":{"gapMinutes":30,"gapNeighbours":4}}"#.utf8)
        ).settings(secondsEast: 28_800)
        #expect(settings.gapMinutes == 30 && settings.gapNeighbours == 4 && settings.secondsEast == 28_800)
    }
}
