//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import SeaWatch

/// What every store of zones, plots, vessels and watched vessels promises.
package enum SeaStoreContract {
    package static let cases: [ContractCase<SeaStores>] = [
        ContractCase("a zone is read back to the last point, replaced by its id, and removed") { stores in
            let store = stores.zones
            let a = SampleSea.zone("a")
            let b = SampleSea.zone("b", kind: .port, alerts: false)
            try await store.save([b, a], by: "lan")
            try same(try await store.zones(), [a, b])
            let other = SampleSea.zone("a", kind: .anchorage, office: "VN-XXII")
            try await store.save([other], by: "lan")
            try same(try await store.zones(), [other, b])
            try await store.remove("a", by: "lan")
            try await store.remove("missing", by: "lan")
            try same(try await store.zones(), [b])
        },
        ContractCase("zones have another version after each change, and the same where nothing changed") { stores in
            let store = stores.zones
            var versions = [try await store.version()]
            let zone = SampleSea.zone("a")
            try await store.save([zone], by: "lan")
            versions.append(try await store.version())
            try await store.save([zone], by: "lan")
            try await store.remove("missing", by: "lan")
            try same(try await store.version(), versions[1])
            try await store.save([zone.of(office: "VN-XXII")], by: "lan")
            versions.append(try await store.version())
            try await store.remove("a", by: "lan")
            versions.append(try await store.version())
            try same(Set(versions).count, 4)
        },
        ContractCase("more zones or corners than a node can have are refused, and none of them is kept") { stores in
            let store = stores.zones
            let own = SampleSea.zone("own")
            try await store.save([own], by: "lan")
            let many = (0..<SeaZoneError.mostZones).map { square("z\($0)", corners: 3) }
            try await refused(SeaZoneError.tooManyZones) { try await store.save(many, by: "lan") }
            let large = square("large", corners: SeaZoneError.mostCorners)
            try await refused(SeaZoneError.tooManyCorners) { try await store.save([large], by: "lan") }
            try same(try await store.zones(), [own])
            try await store.save([square("own", corners: 1_000)], by: "lan")
        },
        ContractCase("a plot is kept once with its judgement, and found by time and place") { stores in
            let store = stores.plots
            let near = plot("a", 0)
            let far = plot("b", 30, east: 50_000)
            let judged: [(plot: SeaPlot, judgement: PlotJudgement)] = [
                (near, .joined(mmsi: 574_001_230, metres: 212.5)), (far, .dark(nearest: nil)),
            ]
            try same(try await store.keep(judged, by: "lan"), 2)
            try same(try await store.keep([(near, .dark(nearest: 3))], by: "lan"), 0)
            try same(try await store.find("a")?.plot, near)
            try same(try await store.find("a")?.judgement, .joined(mmsi: 574_001_230, metres: 212.5))
            try same(try await store.find("c")?.plot, nil)
            let all = try await store.plots(from: SampleSea.minute(0), until: SampleSea.minute(31), in: nil, limit: 9)
            try same(all.map(\.plot), [far, near])
            try same(all.map(\.judgement), [.dark(nearest: nil), .joined(mmsi: 574_001_230, metres: 212.5)])
            let box = SeaBox(southWest: SampleSea.place(east: -10), northEast: SampleSea.place(east: 10))
            let there = try await store.plots(from: SampleSea.minute(0), until: SampleSea.minute(31), in: box, limit: 9)
            try same(there.map(\.plot), [near])
            let early = try await store.plots(from: SampleSea.minute(0), until: SampleSea.minute(30), in: nil, limit: 9)
            try same(early.map(\.plot), [near])
            let one = try await store.plots(from: SampleSea.minute(0), until: SampleSea.minute(31), in: nil, limit: 1)
            try same(one.map(\.plot), [far])
        },
        ContractCase("an identity that repeats itself moves its last time, another one is added") { stores in
            let store = stores.vessels
            try await store.keep([SampleSea.identity(from: 0, until: 10)])
            try await store.keep([SampleSea.identity(from: 10, until: 40_000)])
            try same(
                try await store.identities(of: 574_001_230),
                [SampleSea.identity(from: 0, until: 40_000)]
            )
            let renamed = SampleSea.identity(name: "SEA GULL", from: 40_010, until: 40_020)
            try await store.keep([renamed])
            try same(
                try await store.identities(of: 574_001_230),
                [SampleSea.identity(from: 0, until: 40_000), renamed]
            )
            // Told again after a crash.
            try await store.keep([SampleSea.identity(from: 39_000, until: 39_500)])
            try same(try await store.identities(of: 574_001_230).count, 2)
        },
        ContractCase("two vessels that use one number in turns make two identities, not hundreds") { stores in
            let store = stores.vessels
            for turn in Int64(0)..<40 {
                let name = turn % 2 == 0 ? "HAI AU 08" : "SEA GULL"
                try await store.keep([SampleSea.identity(name: name, from: turn * 6, until: turn * 6)])
            }
            try same(
                try await store.identities(of: 574_001_230),
                [
                    SampleSea.identity(name: "HAI AU 08", from: 0, until: 228),
                    SampleSea.identity(name: "SEA GULL", from: 6, until: 234),
                ]
            )
        },
        ContractCase("a number that says another call sign each time keeps the newest, and how many were left out") {
            stores in
            let store = stores.vessels
            let more = 7
            try await store.keep(
                (0..<VesselIdentity.mostKept + more).map { turn in
                    SampleSea.identity(callSign: "X\(turn)", from: Int64(turn), until: Int64(turn))
                }
            )
            let kept = try await store.identities(of: 574_001_230)
            try same(kept.count, VesselIdentity.mostKept)
            try same(kept.first?.callSign, "X\(more)")
            try same(kept.last?.callSign, "X\(VesselIdentity.mostKept + more - 1)")
            try same(try await store.leftOut(of: 574_001_230), more)
            try same(try await store.leftOut(of: 574_001_231), 0)
        },
        ContractCase("an old name taken up again after a year is told as a third identity") { stores in
            let store = stores.vessels
            try await store.keep([
                SampleSea.identity(from: 0, until: 10), SampleSea.identity(name: "SEA GULL", from: 20, until: 30),
                SampleSea.identity(from: 500_000, until: 500_010),
            ])
            try same(try await store.identities(of: 574_001_230).map(\.name), ["HAI AU 08", "SEA GULL", "HAI AU 08"])
        },
        ContractCase("a telling that fills the time between two makes them one") { stores in
            let store = stores.vessels
            try await store.keep([
                SampleSea.identity(from: 0, until: 10), SampleSea.identity(name: "SEA GULL", from: 20, until: 30),
                SampleSea.identity(from: 3_000, until: 3_010), SampleSea.identity(from: 5, until: 3_005),
            ])
            try same(
                try await store.identities(of: 574_001_230),
                [
                    SampleSea.identity(from: 0, until: 3_010),
                    SampleSea.identity(name: "SEA GULL", from: 20, until: 30),
                ]
            )
        },
        ContractCase("vessels are found by how name, call sign or numbers begin, also by a name they gave up") {
            stores in
            let store = stores.vessels
            let renamed = SampleSea.identity(name: "SEA GULL", from: 20, until: 30)
            let other = SampleSea.identity(412_000_000, name: "HAI LONG", imo: nil, callSign: nil, from: 0, until: 90)
            try await store.keep([SampleSea.identity(from: 0, until: 10), renamed, other])
            func numbers(_ text: String) async throws -> [UInt32] {
                try await store.find(text, limit: 9).map(\.mmsi)
            }
            try same(try await store.find("hai  au", limit: 9), [renamed])
            try same(try await numbers("HAI"), [412_000_000, 574_001_230])
            try same(try await store.find("HAI", limit: 1).map(\.mmsi), [412_000_000])
            try same(try await numbers("3wa"), [574_001_230])
            try same(try await numbers("90747"), [574_001_230])
            try same(try await numbers("412"), [412_000_000])
            try same(try await numbers("000"), [])
            try same(try await numbers("%"), [])
            try same(try await numbers("  "), [])
            try same(try await store.identities(imo: 9_074_729).map(\.name), ["HAI AU 08", "SEA GULL"])
        },
        ContractCase("a call at a port is kept once and takes its departure later") { stores in
            let store = stores.vessels
            let arrived = PortCall(mmsi: 574_001_230, zone: "p", arrived: SampleSea.minute(10), draughtBefore: 52)
            try await store.keep([arrived])
            var departed = arrived
            departed.departed = SampleSea.minute(400)
            departed.draughtAfter = 38
            // The arrival as a program tells it that began again in mid-call.
            let again = PortCall(
                mmsi: 574_001_230,
                zone: "p",
                arrived: SampleSea.minute(12),
                departed: departed.departed,
                draughtAfter: 38
            )
            try await store.keep([again])
            try same(try await store.calls(of: 574_001_230, limit: 9), [departed])
            let next = PortCall(mmsi: 574_001_230, zone: "p", arrived: SampleSea.minute(900))
            let elsewhere = PortCall(mmsi: 574_001_230, zone: "q", arrived: SampleSea.minute(950))
            try await store.keep([next, elsewhere])
            try same(try await store.calls(of: 574_001_230, limit: 9), [elsewhere, next, departed])
            try same(try await store.calls(of: 574_001_230, limit: 1), [elsewhere])
        },
        ContractCase("a station keeps its number, and each feed has its own names") { stores in
            let store = stores.stations
            try same(try await store.numbers(of: ["", "r1"], feed: "a"), [1, 2])
            try same(try await store.numbers(of: ["r1", "r2"], feed: "b"), [3, 4])
            try same(try await store.numbers(of: ["r3", "r1", "r3"], feed: "a"), [5, 2, 5])
            try same(try await store.stations().map(\.number), [1, 2, 3, 4, 5])
            try same(try await store.stations().last, SeaStation(number: 5, feed: "a", name: "r3"))
        },
        ContractCase("watched vessels are listed from the newest on; an entry that names nothing is refused") {
            stores in
            let store = stores.watched
            let number = watched("a", .mmsi(574_001_230), since: 1)
            let imo = watched("b", .imo(9_074_729), since: 2, until: 20_400)
            let name = watched("c", .name("HAI AU 08"), since: 3)
            for vessel in [number, imo, name, number] { try await store.add(vessel, by: "lan") }
            try same(try await store.entries(), [name, imo, number])
            try await refused(WatchedVesselError.nothingNamed) {
                try await store.add(watched("d", .name(" - "), since: 4), by: "lan")
            }
            try same(try await store.remove("b", by: "lan"), true)
            try same(try await store.remove("b", by: "lan"), false)
            try same(try await store.entries(), [name, number])
        },
    ]

    /// A ring with so many corners on one line; nobody asks what lies inside.
    private static func square(_ id: String, corners: Int) -> SeaZone {
        SeaZone(
            id: id,
            name: Trilingual(same: id),
            kind: .area,
            polygons: [
                [(0...corners).map { SeaPoint(longitude: Int32($0 % corners), latitude: 0) }]
            ],
            office: "VN-XXI"
        )
    }

    private static func plot(_ id: String, _ minute: Int64, east: Float = 0) -> SeaPlot {
        SeaPlot(
            id: id,
            source: .radar,
            time: SampleSea.minute(minute),
            place: SampleSea.place(east: east),
            uncertainty: 80.5,
            speed: 11.5,
            track: "T7",
            note: "đèn tắt",
            office: "VN-XXI"
        )
    }

    private static func watched(
        _ id: String,
        _ key: WatchedVessel.Key,
        since: Int64,
        until: Int64? = nil
    ) -> WatchedVessel {
        WatchedVessel(
            id: id,
            key: key,
            reason: "chở dầu",
            until: until.map { CalendarDate(nearestDaysSince1970: $0) },
            office: "VN-XXI",
            officer: "lan",
            since: since
        )
    }
}
