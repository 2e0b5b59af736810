//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Console
import Customs
import Foundation
import Officers
import SeaWatch

/// A small sea in memory: vessels, an alert of each behaviour, a zone, plots.
actor SampleSea: SeaService {
    static let now: Int64 = DeskDeclarations.now * 1_000
    static let hostile = #"<b>ĐẠI DƯƠNG</b> & "海洋""#
    static let vessel: UInt32 = 574_001_230
    static let other: UInt32 = 413_220_870

    private(set) var files: [SeaAlertID: SeaAlertFile] = [:]
    private(set) var kept: [SeaZone] = [SampleSea.zone]
    private(set) var plots: [(plot: SeaPlot, judgement: PlotJudgement)] = SampleSea.plots
    private(set) var looked: [WatchedVessel] = [SampleSea.ofPartner]
    private(set) var asked: [String] = []
    private var heard: [HeardVessel]
    private let feedStates: [SeaFeed]
    private var positions: [PositionReport]
    private var refusal: SeaZoneError?
    private var alreadyKept = 0

    init(
        vessels: [HeardVessel] = SampleSea.vessels,
        feeds: [SeaFeed] = SampleSea.feeds,
        positions: [PositionReport] = SampleSea.positions
    ) {
        heard = vessels
        feedStates = feeds
        self.positions = positions
        for alert in Self.alerts { files[alert.id] = SeaAlertFile(alert) }
    }

    /// What saving a zone fails with from now on.
    func refuse(_ error: SeaZoneError) { refusal = error }
    /// How many plots of the next file were kept before.
    func know(plots: Int) { alreadyKept = plots }
    func note(_ id: SeaAlertID, _ act: (inout SeaAlertFile) -> Void) {
        guard var file = files[id] else { return }
        act(&file)
        files[id] = file
    }

    func time() -> Int64? { Self.now }
    func feeds() -> [SeaFeed] { feedStates }
    func layers() -> [String] { ["own-sectors"] }
    func layer(_ name: String) -> [UInt8]? {
        guard name == "own-sectors" else { return nil }
        return Array(#"{"type":"LineString","coordinates":[[107,20],[108,21]]}"#.utf8)
    }

    func vessels(in box: SeaBox?, limit: Int, for officer: SeaOfficer) -> [HeardVessel] {
        Array(heard.filter { box?.contains($0.place) ?? true }.prefix(limit))
    }

    func find(_ text: String, limit: Int, for officer: SeaOfficer) -> [VesselIdentity] {
        Self.identities.filter { $0.name?.hasPrefix(text) ?? false }
    }

    func card(of mmsi: UInt32, for officer: SeaOfficer) -> VesselCard? {
        guard mmsi == Self.vessel else { return nil }
        return VesselCard(
            mmsi: mmsi,
            flag: "VN",
            heard: heard.first { $0.mmsi == mmsi },
            voyage: Self.voyage,
            identities: Self.identities,
            identitiesLeftOut: 1_234,
            namesakes: [Self.identity(Self.other, "OLD NAME")],
            calls: [PortCall(mmsi: mmsi, zone: Self.zone.id, arrived: Self.now - 9_000_000, draughtBefore: 62)],
            encounters: [
                VesselCard.Encounter(
                    alert: Self.encounter.id,
                    other: Self.other,
                    name: "SEA STAR",
                    start: Self.encounter.start,
                    end: nil,
                    place: Self.encounter.place
                )
            ],
            alerts: files.values.filter { $0.alert.vessels.contains(mmsi) },
            watched: looked.filter { $0.key == .mmsi(mmsi) },
            ties: VesselCard.Tie.Kind.allCases.map {
                VesselCard.Tie(kind: $0, key: "K/\($0.rawValue)", title: Self.hostile, at: Self.now / 1_000)
            }
        )
    }

    func track(of mmsi: UInt32, from: Int64, until: Int64, for officer: SeaOfficer) -> SeaTracks {
        let found = positions.filter { $0.mmsi == mmsi && $0.time >= from && $0.time < until }
        return SeaTracks(positions: found, gaps: Self.gaps.filter { $0.mmsi == mmsi })
    }

    func tracks(in box: SeaBox, from: Int64, until: Int64, limit: Int, for officer: SeaOfficer) -> SeaTracks {
        let found = positions.filter { box.contains($0.place) && $0.time >= from && $0.time < until }
        return SeaTracks(
            positions: Array(found.sorted { ($0.mmsi, $0.time) < ($1.mmsi, $1.time) }.prefix(limit)),
            gaps: Self.gaps,
            isComplete: found.count <= limit
        )
    }

    func alerts(_ filter: SeaAlertFilter, for officer: SeaOfficer) -> [SeaAlertFile] {
        Array(matching(filter).dropFirst(filter.offset).prefix(filter.limit))
    }

    func count(_ filter: SeaAlertFilter, for officer: SeaOfficer) -> [SeaAlertFile.State: Int] {
        matching(filter).reduce(into: [:]) { $0[$1.state, default: 0] += 1 }
    }

    private func matching(_ filter: SeaAlertFilter) -> [SeaAlertFile] {
        files.values.filter { file in
            (filter.states.isEmpty || filter.states.contains(file.state))
                && (filter.behaviours.isEmpty || filter.behaviours.contains(file.alert.behaviour))
                && (filter.mmsi.map { file.alert.vessels.contains($0) } ?? true)
                && (filter.from.map { file.alert.raisedAt >= $0 } ?? true)
                && (filter.until.map { file.alert.raisedAt < $0 } ?? true)
                && (filter.box?.contains(file.alert.place) ?? true)
        }
        .sorted { ($0.alert.raisedAt, $0.id.rawValue) > ($1.alert.raisedAt, $1.id.rawValue) }
    }

    func alert(_ id: SeaAlertID, for officer: SeaOfficer) -> SeaAlertFile? { files[id] }
    func names(of vessels: [UInt32]) -> [UInt32: String] {
        Dictionary(uniqueKeysWithValues: heard.filter { vessels.contains($0.mmsi) }.map { ($0.mmsi, $0.name ?? "") })
    }

    func take(_ id: SeaAlertID, seen revision: Int, by officer: SeaOfficer) throws {
        try change(id, revision) { try $0.take(by: officer.actor, at: Self.now / 1_000) }
    }

    func dismiss(_ id: SeaAlertID, because note: String, seen revision: Int, by officer: SeaOfficer) throws {
        try change(id, revision) { try $0.dismiss(because: note, by: officer.actor, at: Self.now / 1_000) }
    }

    func openCase(from id: SeaAlertID, seen revision: Int, by officer: SeaOfficer) throws -> String {
        try change(id, revision) { $0.use(case: "VN-2025-VI-000009", by: officer.actor, at: Self.now / 1_000) }
        return "VN-2025-VI-000009"
    }

    func draftMessage(about id: SeaAlertID, seen revision: Int, by officer: SeaOfficer) throws -> String {
        asked.append("draft \(id.rawValue) by \(officer.actor)")
        return "0198a64e-3500-710b-b468-2c4dc145dd99"
    }

    private func change(_ id: SeaAlertID, _ revision: Int, _ act: (inout SeaAlertFile) throws -> Void) throws {
        guard var file = files[id] else { throw SeaAlertError.unknown(id) }
        guard file.revision == revision else { throw SeaAlertError.changedMeanwhile(id) }
        try act(&file)
        files[id] = file
    }

    func zones(for officer: SeaOfficer) -> [SeaZone] { kept }
    nonisolated func readZones(_ file: [UInt8], like pattern: SeaZone) -> SeaFileReading<SeaZone> {
        guard String(decoding: file, as: UTF8.self).contains("Polygon") else {
            return SeaFileReading(items: [], faults: [Self.fault])
        }
        let zone = SeaZone(
            id: "from-file",
            name: pattern.name,
            kind: pattern.kind,
            polygons: Self.zone.polygons,
            validity: pattern.validity,
            office: pattern.office,
            alerts: pattern.alerts
        )
        return SeaFileReading(items: [zone], faults: [Self.fault])
    }

    func save(_ zones: [SeaZone], by officer: SeaOfficer) throws {
        if let refusal { throw refusal }
        kept.removeAll { old in zones.contains { $0.id == old.id } }
        kept += zones
    }

    func removeZone(_ id: String, by officer: SeaOfficer) throws {
        guard kept.contains(where: { $0.id == id }) else { throw ConsoleError.notFound }
        kept.removeAll { $0.id == id }
    }

    func plots(from: Int64, until: Int64, in box: SeaBox?, limit: Int, for officer: SeaOfficer) -> [(
        plot: SeaPlot, judgement: PlotJudgement
    )] {
        Array(plots.filter { $0.plot.time >= from && $0.plot.time < until }.prefix(limit))
    }

    nonisolated func readPlots(_ file: [UInt8], office: String) -> SeaFileReading<SeaPlot> {
        guard String(decoding: file, as: UTF8.self).contains("latitude") else {
            return SeaFileReading(items: [], faults: [Self.fault])
        }
        return SeaFileReading(items: [Self.plots[0].plot], faults: [Self.fault])
    }

    func keep(_ new: [SeaPlot], by officer: SeaOfficer) -> (new: Int, dark: Int) {
        plots += new.map { ($0, .dark(nearest: nil)) }
        return (new.count - alreadyKept, new.count - alreadyKept)
    }

    func watched(for officer: SeaOfficer) -> [WatchedVessel] { looked }
    func watch(_ vessel: WatchedVessel, by officer: SeaOfficer) { looked.append(vessel) }
    func unwatch(_ id: String, by officer: SeaOfficer) throws {
        guard looked.contains(where: { $0.id == id && $0.message == nil }) else { throw ConsoleError.notFound }
        looked.removeAll { $0.id == id }
    }

    nonisolated func news() -> AsyncStream<ExchangeNews> { AsyncStream { $0.finish() } }
}
