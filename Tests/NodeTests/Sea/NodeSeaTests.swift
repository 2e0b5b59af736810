//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Console
import Customs
import Foundation
import LinkChart
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
    @Test("a node without settings for the sea does not watch it, and tracks belong to one program")
    func opened() async throws {
        try await Workshop.run { workshop in
            let node = try await workshop.open()
            #expect(try NodeSea.open(node, logger: Logger(label: "test")) == nil)
            try await node.close()
        }
        try await SeaNode.run { sea, node in
            #expect(throws: TrackFileError.self) { try NodeSea.open(node, logger: Logger(label: "test")) }
            #expect(await sea.time() == nil)
            #expect(await sea.feeds().isEmpty)
        }
    }

    @Test("own vessels and those of an active watch-list are looked out for; a partner's entry is not taken off here")
    func watched() async throws {
        try await SeaNode.run { sea, node in
            let officer = SeaNode.officer(.analyst)
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
                category: .meansOfTransport,
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
        try await SeaNode.run { sea, node in
            let alert = try await SeaNode.alert(node)
            try await node.database.vessels.keep([SampleSea.identity(412_000_009, name: "OTHER", from: 0, until: 1)])
            try await node.database.vessels.keep([
                PortCall(mmsi: 574_001_230, zone: "p", arrived: SampleSea.minute(-500), departed: SampleSea.minute(-9))
            ])
            let number = try await sea.openCase(from: alert.id, seen: 1, by: SeaNode.officer())
            _ = try await node.chartFeeder.catchUp()
            let card = try #require(try await sea.card(of: 574_001_230, for: SeaNode.officer()))
            #expect(card.flag == "VN" && card.identities.map(\.name) == ["HAI AU 08"])
            #expect(card.namesakes.map(\.mmsi) == [412_000_009] && card.calls.map(\.zone) == ["p"])
            #expect(card.encounters.map(\.other) == [412_345_670] && card.alerts.map(\.id) == [alert.id])
            #expect(card.ties.map(\.key) == [number] && card.ties.map(\.kind) == [.caseFile])
            #expect(card.heard == nil)
            #expect(try await sea.card(of: 1, for: SeaNode.officer()) == nil)
            // Another office does not see the case.
            let stranger = try #require(
                try await sea.card(of: 574_001_230, for: SeaNode.officer(.investigator, office: "VN-VIII"))
            )
            #expect(stranger.ties.isEmpty && !stranger.alerts.isEmpty)
        }
    }

    @Test("what a silent vessel can have sailed is counted by the time of a file, not of the node")
    func reach() async throws {
        let quiet: UInt32 = 574_000_001
        let north = 19.8
        var script = SeaScript()
        for vessel in UInt32(0)..<8 {
            let mmsi = quiet + vessel * 1_000
            let start = SeaPoint(degreesEast: 107.8, north: north).moved(east: 0, north: Float(vessel) * 900)
            script.sail(mmsi, from: start, legs: [(mmsi == quiet ? 180 : 420, 8, 90)])
        }
        let file = try script.write()
        defer { try? FileManager.default.removeItem(at: file) }
        try await SeaNode.run(feeds: [.init(name: "file", address: "file://" + file.path)]) { sea, _ in
            try await SeaRoom.read(sea.live)
            let card = try #require(try await sea.card(of: quiet, for: SeaNode.officer()))
            let reachable = try #require(card.heard?.reachable)
            let time = try #require(await sea.time())
            let hours = Float(time - (try #require(card.heard?.time))) / 3_600_000
            #expect(hours > 3 && hours < 5)
            // As most sail: faster than it did.
            #expect(abs(reachable - 10 * hours) < 0.5)
            let listed = try await sea.vessels(in: nil, limit: 100, for: SeaNode.officer())
            #expect(listed.first { $0.mmsi == quiet }?.reachable == reachable)
        }
    }

    @Test("layers are GeoJSON files of the node's folder")
    func layers() async throws {
        try await SeaNode.run { sea, node in
            #expect(try await sea.layers().isEmpty)
            let folder = node.folder.url.appendingPathComponent("layers")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            for name in ["b.geojson", "a.geojson", "notes.txt"] {
                try Data("{}".utf8).write(to: folder.appendingPathComponent(name))
            }
            #expect(try await sea.layers() == ["a", "b"])
            #expect(try await sea.layer("b") == Array("{}".utf8))
            for name in ["c", "notes.txt", "notes", "../layers/a", ""] {
                #expect(try await sea.layer(name) == nil, "\(name)")
            }
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
                #"{"thresholds":{"gapMinutes":-1}}"#,
                "\"gapMinutes\" in \"thresholds\" of \"sea\" must be between 5 and 1440"
            ),
            (#"{"thresholds":{"approachKnots":7000}}"#, "between 1 and 102"),
            (#"{"thresholds":{"forgetHours":2000000}}"#, "between 1 and 720"),
            (#"{"thresholds":{"vesselLimit":5000000}}"#, "between 1000 and 4194304"),
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
