//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Console
import Customs
import Foundation
import LinkChart
package import Logging
import Officers
package import Persistence
package import SeaWatch

/// The sea of a node as the console's pages ask for it.
package struct NodeSea: SeaService {
    /// Vessels that are looked at before the most important of them are handed out.
    private static let mostLookedAt = 50_000
    /// Positions of one vessel that are handed out at once.
    static let longestTrack = 50_000
    /// Vessels, alerts and calls of a card.
    static let mostOnCard = 100
    /// Bytes of a layer's file; more would keep a browser from drawing.
    private static let largestLayer = 20 << 20

    let node: Node
    let configuration: SeaConfiguration
    package let live: LiveSea
    package let tracks: FileTrackStore
    let cases: NodeCases
    let listed: PartnerVessels
    let shelf: ZoneShelf
    private let past: VesselPastKeeper
    private let events: ExchangeEvents
    let logger: Logger
    /// Seconds since 1970.
    let now: @Sendable () -> Int64

    /// Opens the tracks and makes an empty picture; ``service`` fills it.
    /// - Returns: nil where the node does not watch the sea.
    /// - Throws: `TrackFileError` where another program has the tracks.
    package static func open(
        _ node: Node,
        logger: Logger,
        now: @escaping @Sendable () -> Int64 = NodeDatabase.systemTime,
        milliseconds: @escaping @Sendable () -> Int64 = { Int64(Date().timeIntervalSince1970 * 1_000) }
    ) throws -> NodeSea? {
        guard let configuration = node.configuration.sea else { return nil }
        var limits = FileTrackStore.Limits()
        limits.keepDays = configuration.keepDays
        let tracks = try FileTrackStore(node.folder.tracks.path, limits: limits, now: milliseconds)
        let events = ExchangeEvents()
        let live = LiveSea(
            configuration,
            settings: try configuration.settings(secondsEast: Int(node.configuration.offsetMinutes ?? 0) * 60),
            coast: configuration.box.flatMap { Coast(file: node.folder.land, box: $0) },
            stores: LiveSeaStores(
                alerts: node.database.seaAlerts,
                vessels: node.database.vessels,
                stations: node.database.seaStations,
                tracks: tracks,
                log: tracks
            ),
            logger: logger,
            now: milliseconds,
            onKept: { _ in events.tell(nil) }
        )
        return NodeSea(
            node: node,
            configuration: configuration,
            live: live,
            tracks: tracks,
            cases: try NodeCases(node, now: now),
            listed: PartnerVessels(node.database.lookouts) { [exchange = node.database.exchange] entry, list in
                try await exchange.watchMessage(of: entry, on: list)
            },
            shelf: ZoneShelf(node.database.seaZones),
            past: VesselPastKeeper(node.database, shelf: node.vessels),
            events: events,
            logger: logger,
            now: now
        )
    }

    var service: LiveSeaService {
        LiveSeaService(live: live, log: tracks, refresh: { try await refresh() }, logger: logger)
    }

    /// Gives the picture the zones of today and the vessels that are looked out for, and rules what it told.
    package func refresh() async throws {
        try await settleDrafts()
        try await past.refresh(at: now())
        let today = today
        await live.use(zones: try await shelf.zones().filter { $0.validity.contains(today) })
        let own = try await node.database.watchedVessels.entries().filter { $0.holds(on: today) }
        let listed = try await listed.vessels(on: today)
        // Of two entries that name one vessel the last counts: the node's own.
        await live.use(
            watched: listed.map { $0.vessel.entry($0.isPartners ? .partner : .own) } + own.map { $0.entry(.own) }
        )
    }

    var today: CalendarDate {
        CalendarDate(at: now(), offset: Int64(node.configuration.offsetMinutes ?? 0) * 60)
    }

    func require(_ permission: Permission, _ officer: SeaOfficer) throws(ConsoleError) {
        guard officer.officer.role.may(permission) else { throw .notAllowed }
    }

    /// Tells pages that something changed.
    func tell() { events.tell(nil) }

    package func news() -> AsyncStream<ExchangeNews> { events.news() }

    // MARK: The picture

    package func time() async -> Int64? { await live.time }

    /// The time of the picture, or of the node before anything was heard: what was heard last year is as old as then.
    var pictureTime: Int64 {
        get async { await live.time ?? now() * 1_000 }
    }

    package func feeds() async -> [SeaFeed] { await live.conditions() }

    private static let layerEnding = ".geojson"

    private var layerFolder: URL {
        node.folder.url.appendingPathComponent(configuration.layers, isDirectory: true)
    }

    package func layers() async throws -> [String] {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: layerFolder.path) else { return [] }
        return try names.filter { $0.hasSuffix(Self.layerEnding) }.sorted().compactMap { name in
            let file = layerFolder.appendingPathComponent(name)
            let size = try file.resourceValues(forKeys: [.fileSizeKey, .isRegularFileKey])
            guard size.isRegularFile == true, size.fileSize ?? 0 <= Self.largestLayer else {
                logger.warning("a layer is no file or too large", metadata: ["layer": "\(name)"])
                return nil
            }
            return String(name.dropLast(Self.layerEnding.count))
        }
    }

    package func layer(_ name: String) async throws -> [UInt8]? {
        // Only what is listed is read: a name is no path.
        guard try await layers().contains(name) else { return nil }
        let file = layerFolder.appendingPathComponent(name + Self.layerEnding)
        return try await Blocking.run { Array(try Data(contentsOf: file)) }
    }

    package func vessels(in box: SeaBox?, limit: Int, for officer: SeaOfficer) async throws -> [HeardVessel] {
        try require(.seeSea, officer)
        let world = SeaBox(
            southWest: SeaPoint(degreesEast: -180, north: -90),
            northEast: SeaPoint(degreesEast: 180, north: 90)
        )
        let views = await live.vessels(in: box ?? world, limit: Self.mostLookedAt)
        let alerted = try await node.database.seaAlerts.vesselsWithOpenAlerts()
        let time = await pictureTime
        let heard = views.map { HeardVessel($0, hasOpenAlert: alerted.contains($0.mmsi), at: time) }
        guard heard.count > limit else { return heard }
        func weight(_ vessel: HeardVessel) -> Int { (vessel.hasOpenAlert ? 2 : 0) + (vessel.isWatched ? 1 : 0) }
        return Array(heard.sorted { (weight($0), $0.time) > (weight($1), $1.time) }.prefix(limit))
    }

    package func find(_ text: String, limit: Int, for officer: SeaOfficer) async throws -> [VesselIdentity] {
        try require(.seeSea, officer)
        return try await node.database.vessels.find(text, limit: limit)
    }

    package func track(
        of mmsi: UInt32,
        from: Int64,
        until: Int64,
        for officer: SeaOfficer
    ) async throws -> SeaTracks {
        try require(.seeSea, officer)
        guard from < until else { return SeaTracks(positions: []) }
        let all = try await tracks.track(of: mmsi, from: from, until: until - 1)
        let gaps = try await node.database.seaAlerts.list(
            SeaAlertFilter(behaviours: [.gap], mmsi: mmsi, limit: Self.mostOnCard)
        ).map(\.alert)
        return SeaTracks(
            positions: Array(all.suffix(Self.longestTrack)),
            gaps: gaps.filter { $0.start < until && $0.end ?? .max >= from }.map(SeaTracks.Gap.init),
            isComplete: all.count <= Self.longestTrack
        )
    }

    package func tracks(
        in box: SeaBox,
        from: Int64,
        until: Int64,
        limit: Int,
        for officer: SeaOfficer
    ) async throws -> SeaTracks {
        try require(.seeSea, officer)
        guard from < until else { return SeaTracks(positions: []) }
        let found = try await tracks.tracks(in: box, from: from, until: until - 1, limit: limit)
        return SeaTracks(positions: found.positions, isComplete: found.isComplete)
    }

    package func names(of vessels: [UInt32]) async throws -> [UInt32: String] {
        var names: [UInt32: String] = [:]
        for mmsi in Set(vessels) {
            if let view = await live.vessel(mmsi), !view.name.isEmpty {
                names[mmsi] = view.name
            } else {
                names[mmsi] = try await node.database.vessels.identities(of: mmsi)
                    .max { $0.lastHeard < $1.lastHeard }?.name
            }
        }
        return names
    }
}
