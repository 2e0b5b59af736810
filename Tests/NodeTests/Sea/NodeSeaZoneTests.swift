//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Console
import Customs
import Foundation
import Node
import Officers
import Persistence
import SeaWatch
import TestSupport
import Testing

@Suite("Zones and plots as the node keeps them")
struct NodeSeaZoneTests {
    @Test("zones are changed by their own office only, also by their id")
    func zones() async throws {
        try await SeaNode.run { sea, _ in
            let own = SampleSea.zone("a", office: "VN-XXI")
            try await sea.save([own], by: SeaNode.officer(.analyst))
            #expect(try await sea.zones(for: SeaNode.officer(.inspector)) == [own])
            let stranger = SeaNode.officer(.analyst, office: "VN-VIII")
            await #expect(throws: ConsoleError.notAllowed) {
                try await sea.save([SampleSea.zone("a", office: "VN-VIII")], by: stranger)
            }
            await #expect(throws: ConsoleError.notAllowed) { try await sea.removeZone("a", by: stranger) }
            await #expect(throws: ConsoleError.notAllowed) {
                try await sea.save([SampleSea.zone("b", office: "VN-XXI")], by: stranger)
            }
            await #expect(throws: ConsoleError.notFound) { try await sea.removeZone("z", by: stranger) }
            try await sea.removeZone("a", by: SeaNode.officer(.supervisor, office: nil))
            #expect(try await sea.zones(for: stranger).isEmpty)
        }
    }

    @Test("a zone that an officer of the whole node mends stays its office's, also from a file")
    func mended() async throws {
        try await SeaNode.run { sea, _ in
            let owner = SeaNode.officer(.analyst)
            try await sea.save([SampleSea.zone("a", office: "VN-XXI")], by: owner)
            let national = SeaNode.officer(.supervisor, office: nil)
            let mended = SampleSea.zone("a", kind: .port, office: "VN")
            try await sea.save([mended, SampleSea.zone("b", office: "VN")], by: national)
            let kept = try await sea.zones(for: owner)
            #expect(kept.map(\.office) == ["VN-XXI", "VN"] && kept.map(\.kind) == [.port, .operation])
            try await sea.save([SampleSea.zone("a", office: "VN-XXI")], by: owner)
            try await sea.removeZone("a", by: owner)
        }
    }

    @Test("many zones are taken in a time that grows with them, and too many are refused by their limit")
    func manyZones() async throws {
        try await SeaNode.run { sea, _ in
            let officer = SeaNode.officer(.analyst)
            func features(_ count: Int) -> [UInt8] {
                let all = (0..<count).map {
                    """
                    {"type":"Feature","id":"z\($0)","geometry":{"type":"Polygon",
                    "coordinates":[[[107,20],[107.1,20],[107.1,20.1],[107,20]]]}}
                    """
                }
                return Array("{\"type\":\"FeatureCollection\",\"features\":[\(all.joined(separator: ","))]}".utf8)
            }
            let many = try sea.readZones(features(SeaZoneError.mostZones + 1), like: SampleSea.zone("")).items
            #expect(many.count == SeaZoneError.mostZones + 1)
            await #expect(throws: SeaZoneError.tooManyZones) { try await sea.save(many, by: officer) }
            #expect(try await sea.zones(for: officer).isEmpty)
            try await sea.save(Array(many.prefix(1_000)), by: officer)
            #expect(try await sea.zones(for: officer).count == 1_000)
        }
    }

    @Test("zones that another program saved are found, too")
    func zonesOfOthers() async throws {
        try await SeaNode.run { sea, node in
            let officer = SeaNode.officer(.analyst)
            try await sea.save([SampleSea.zone("a")], by: officer)
            try await node.database.seaZones.save([SampleSea.zone("b")], by: "command")
            #expect(try await sea.zones(for: officer).map(\.id) == ["a", "b"])
        }
    }

    @Test("radars of two offices, and one on two days, may count from one")
    func numbersOfRadars() async throws {
        try await SeaNode.run { sea, _ in
            func file(_ day: String) -> [UInt8] {
                Array("id,time,lat,lon,source\n1,\(day)T05:00:00Z,20.6,108,radar\n".utf8)
            }
            let national = SeaNode.officer(.supervisor, office: nil)
            for office in ["VN-XXI", "VN-VIII"] {
                for day in ["2025-01-08", "2025-01-09"] {
                    let plots = try sea.readPlots(file(day), office: office).items
                    #expect(try await sea.keep(plots, by: national) == (new: 1, dark: 1), "\(office) \(day)")
                    #expect(try await sea.keep(plots, by: national) == (new: 0, dark: 0), "\(office) \(day)")
                }
            }
            #expect(try await sea.alerts(SeaAlertFilter(behaviours: [.darkContact]), for: national).count == 4)
        }
    }

    @Test("a plot in busy water is joined to its vessel, however many are looked at before")
    func busy() async throws {
        try await SeaNode.run { sea, _ in
            // 2,100 vessels with a report each half minute of an hour around: more than is looked at at once.
            for vessel in UInt32(0)..<2_100 {
                let place = SampleSea.place(east: 2_000 + Float(vessel))
                try sea.tracks.append(
                    (0..<110).map { report in
                        .position(
                            PositionReport(
                                time: SampleSea.minute(0) + Int64(report) * 30_000,
                                mmsi: 412_000_000 + vessel,
                                place: place,
                                speed: 0,
                                course: 0
                            )
                        )
                    }
                )
            }
            try sea.tracks.append(
                (0..<60).map { minute in
                    .position(
                        PositionReport(
                            time: SampleSea.minute(minute),
                            mmsi: 574_001_230,
                            place: SampleSea.place(),
                            speed: 0,
                            course: 0
                        )
                    )
                }
            )
            let plots = try sea.readPlots(
                Array("time,lat,lon\n2025-01-08T00:30:00Z,20.5,108\n".utf8),
                office: "VN-XXI"
            ).items
            let officer = SeaNode.officer(.analyst)
            #expect(try await sea.keep(plots, by: officer) == (new: 1, dark: 0))
            let kept = try await sea.plots(from: 0, until: .max, in: nil, limit: 9, for: officer)
            guard case .joined(574_001_230, _) = kept.first?.judgement else {
                Issue.record("\(String(describing: kept.first))")
                return
            }
        }
    }

    @Test("a plot that no track explains becomes an alert, once")
    func plots() async throws {
        try await SeaNode.run { sea, node in
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
            let officer = SeaNode.officer(.analyst)
            #expect(try await sea.keep(plots, by: officer) == (new: 3, dark: 2))
            #expect(try await sea.keep(plots, by: officer) == (new: 0, dark: 0))
            let alerts = try await sea.alerts(SeaAlertFilter(behaviours: [.darkContact]), for: officer).map(\.alert)
            #expect(Set(alerts.map(\.before)) == ["radar:VN-XXI:2025-01-08:2", "radar:VN-XXI:2025-01-08:3"])
            let kept = try await sea.plots(from: 0, until: .max, in: nil, limit: 9, for: officer)
            let joined = kept.compactMap { entry -> UInt32? in
                if case .joined(let mmsi, _) = entry.judgement { mmsi } else { nil }
            }
            #expect(joined == [574_001_230])
        }
    }
}
