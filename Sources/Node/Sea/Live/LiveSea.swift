//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Console
package import Logging
package import SeaWatch

/// The picture of the sea in a running node: the one owner of what is heard now.
///
/// Reports go to the log first, then into the picture; what comes of them is kept when the log is on the disk, and told
/// when it is kept. So nothing that anybody was told is lost, and what is read again after a crash is kept once.
package actor LiveSea {
    /// Bytes of one feed that are read at once: no feed waits long for another.
    package static let usuallyAtOnce = 256 << 10
    /// Milliseconds after which what was added to the log is on the disk although nothing came of it.
    private static let syncPause: Int64 = 1_000
    /// Milliseconds by which the picture's clock stays behind the node's, so that what was sent before is not late.
    private static let lag: Int64 = 2_000

    let stores: LiveSeaStores
    let settings: SeaSettings
    private let coast: Coast?
    /// Milliseconds since 1970.
    let now: @Sendable () -> Int64
    /// Told when something was kept, with what was new.
    private let onKept: @Sendable (_ new: [SeaAlertID]) async -> Void
    let logger: Logger
    let feeds: [LiveFeed]
    private let isLive: Bool
    private let atOnce: Int

    var picture: SeaPicture
    /// What came of reports and is not kept yet.
    var pending = SeaFindings()
    /// Alerts that are kept and that nobody was told of yet; nil where nothing was kept since.
    private var untold: [SeaAlertID]?
    /// Alerts that can't be written down and were left out.
    package private(set) var unkept = 0
    /// Reports that are read and not in the log yet.
    private var unlogged: [SeaReport] = []
    private var isUnsynced = false
    /// Whether something that came is not kept although it was tried.
    private var isBehind = false
    private var syncedAt: Int64 = 0
    private var tickedAt: Int64 = 0
    /// What vessels said of their voyages last.
    private var voyages: [UInt32: IdentityReport] = [:]
    /// Alerts that were open before the node began and that the picture, made anew, knows nothing of.
    var orphans: [SeaAlert] = []
    /// How far files had come before the node began.
    var resumption = FeedResumption()
    private var zones: [SeaZone] = []
    private var watched: [WatchedVessels.Entry] = []

    package init(
        _ configuration: SeaConfiguration,
        settings: SeaSettings,
        coast: Coast?,
        stores: LiveSeaStores,
        logger: Logger,
        atOnce: Int = LiveSea.usuallyAtOnce,
        now: @escaping @Sendable () -> Int64,
        onKept: @escaping @Sendable ([SeaAlertID]) async -> Void
    ) {
        self.stores = stores
        self.settings = settings
        self.coast = coast
        self.atOnce = atOnce
        self.now = now
        self.onKept = onKept
        self.logger = logger
        feeds = configuration.feeds.compactMap { LiveFeed($0, logger: logger) }
        isLive = feeds.contains { $0.decoder.isLive }
        picture = SeaPicture(settings: settings)
        picture.use(coast: coast)
    }

    /// An empty picture with what officers set.
    func begin() {
        picture = SeaPicture(settings: settings)
        pending = SeaFindings()
        picture.use(coast: coast)
        picture.use(zones: zones)
        picture.watch(watched, &pending)
    }

    package var receivers: [FeedReceiver] { feeds.map(\.receiver) }

    /// Whether all feeds were files and all of them is kept.
    package var isFinished: Bool {
        unlogged.isEmpty && !hasFindings && untold == nil && !isUnsynced
            && feeds.allSatisfy { $0.receiver.condition.now == .ended && $0.receiver.queue.counts.waiting == 0 }
    }

    // MARK: One round

    /// Takes what came, lets time pass, keeps what came of it.
    ///
    /// Called by one task again and again. What it throws leaves all as it was: the next call tries that again before it
    /// reads anything more, and feeds wait in their bounded queues meanwhile.
    /// - Returns: whether anything came.
    package func round() async throws -> Bool {
        let time = now()
        if isBehind { try await keep(at: time) }
        if unlogged.isEmpty { try await decode(at: time) }
        let came = !unlogged.isEmpty
        if came {
            try await stores.log.add(unlogged)
            isUnsynced = true
            receive(unlogged)
            unlogged.removeAll(keepingCapacity: true)
        }
        if time - tickedAt >= 1_000 {
            tickedAt = time
            tick(at: time)
        }
        try await keep(at: time)
        return came
    }

    private func decode(at time: Int64) async throws {
        // What was read while the database could not number its stations goes first.
        let isWaiting = feeds.contains { $0.decoder.isWaiting }
        for feed in feeds where !isWaiting {
            let bytes = feed.receiver.queue.take(most: atOnce)
            if !bytes.isEmpty { feed.decoder.push(bytes, at: time) }
            if feed.receiver.condition.now == .ended, feed.receiver.queue.counts.waiting == 0 {
                feed.decoder.finish(at: time)
            }
        }
        for feed in feeds {
            let names = feed.decoder.unnumbered
            if !names.isEmpty {
                feed.decoder.number(try await stores.stations.numbers(of: names, feed: feed.decoder.name))
            }
            feed.decoder.reports(at: time, &resumption, into: &unlogged)
        }
    }

    /// Gives reports to the picture in the order they came.
    func receive(_ reports: [SeaReport]) {
        var positions: [PositionReport] = []
        var identities: [IdentityReport] = []
        for report in reports {
            switch report {
            case .position(let position):
                if !identities.isEmpty {
                    picture.receive(identities, &pending)
                    identities.removeAll(keepingCapacity: true)
                }
                positions.append(position)
            case .identity(let identity):
                if !positions.isEmpty {
                    picture.receive(positions, &pending)
                    positions.removeAll(keepingCapacity: true)
                }
                identities.append(identity)
                note(identity)
            }
        }
        if !positions.isEmpty { picture.receive(positions, &pending) }
        if !identities.isEmpty { picture.receive(identities, &pending) }
    }

    private func note(_ identity: IdentityReport) {
        guard identity.destination != nil || identity.draught != nil || identity.arrival != nil else { return }
        if voyages.count >= settings.vesselLimit, voyages[identity.mmsi] == nil {
            let oldest = identity.time - Int64(settings.forgetHours * 3_600_000)
            voyages = voyages.filter { $0.value.time >= oldest }
            guard voyages.count < settings.vesselLimit else { return }
        }
        voyages[identity.mmsi] = identity
    }

    /// What happens by itself each second.
    private func tick(at time: Int64) {
        // A feed that tells of another time, or has told nothing for long, has the clock to itself.
        if isLive, picture.now > 0, time - picture.now < Int64(settings.lateMinutes * 60_000) {
            picture.advance(to: time - Self.lag, &pending)
        }
        endOrphans()
    }

    private var hasFindings: Bool {
        !(pending.events.isEmpty && pending.calls.isEmpty && pending.identities.isEmpty)
    }

    private func keep(at time: Int64) async throws {
        let hasNews = hasFindings || untold != nil
        guard hasNews || isUnsynced && time - syncedAt >= Self.syncPause else { return }
        isBehind = true
        if isUnsynced {
            // What is added while the disk works is not part of what it confirms.
            isUnsynced = false
            do { try await stores.log.synchronise() } catch {
                isUnsynced = true
                throw error
            }
            syncedAt = time
        }
        if hasNews { try await keepPending(at: time) }
        isBehind = false
    }

    /// Keeps what came of reports step by step: what is kept is not tried again where a later step fails.
    func keepPending(at time: Int64) async throws {
        try await settle(\.events) { untold = (untold ?? []) + (try await keep(events: $0, at: time)) }
        try await settle(\.identities) { try await stores.vessels.keep($0) }
        try await settle(\.calls) { try await stores.vessels.keep($0) }
        guard let new = untold else { return }
        untold = nil
        await onKept(new)
    }

    private func settle<Finding: Sendable>(
        _ findings: WritableKeyPath<SeaFindings, [Finding]>,
        _ keep: ([Finding]) async throws -> Void
    ) async throws {
        let taken = pending[keyPath: findings]
        guard !taken.isEmpty else { return }
        pending[keyPath: findings] = []
        do { try await keep(taken) } catch {
            // What came meanwhile stands behind; keeping twice changes nothing.
            pending[keyPath: findings] = taken + pending[keyPath: findings]
            throw error
        }
    }

    /// What can't be kept is counted and left out: nothing would ever come of trying again but that others wait for it.
    private func keep(events: [SeaEvent], at time: Int64) async throws -> [SeaAlertID] {
        let new = try await stores.alerts.keep(events, at: time / 1_000)
        for alert in events.map(\.alert) where !alert.canBeKept {
            unkept += 1
            logger.error(
                "an alert can't be kept and is left out",
                metadata: [
                    "alert": "\(alert.id)", "behaviour": "\(alert.behaviour.rawValue)",
                    "vessels": "\(alert.parties)", "left_out": "\(unkept)",
                ]
            )
        }
        return new
    }

    // MARK: What officers change

    /// Takes the zones that hold on the day of the picture into use, where they are others than before.
    package func use(zones all: [SeaZone]) {
        guard all != zones else { return }
        zones = all
        picture.use(zones: all)
    }

    /// Takes the vessels that are looked out for into use; those that are heard now are told.
    package func use(watched entries: [WatchedVessels.Entry]) {
        guard entries != watched else { return }
        watched = entries
        picture.watch(entries, &pending)
    }

    /// Keeps what came of something else than reports, as a plot that no track explains, or fails with the whole of it:
    /// who asked tries again.
    package func add(_ events: [SeaEvent]) async throws {
        guard !events.isEmpty else { return }
        await onKept(try await keep(events: events, at: now()))
    }

    // MARK: What pages ask

    package var time: Int64? { picture.now == 0 ? nil : picture.now }

    package func conditions() -> [SeaFeed] {
        let time = now()
        return feeds.map { feed in
            feed.decoder.condition(
                feed.address,
                feed.receiver.condition.now,
                dropped: feed.receiver.queue.counts.dropped,
                at: time
            )
        }
    }

    package func vessels(in box: SeaBox, limit: Int) -> [VesselView] { picture.vessels(in: box, limit: limit) }

    package func vessel(_ mmsi: UInt32) -> VesselView? { picture.vessel(mmsi) }

    package func voyage(of mmsi: UInt32) -> IdentityReport? { voyages[mmsi] }
}
