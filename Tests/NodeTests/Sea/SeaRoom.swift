//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation
import Logging
import Node
import Persistence
import SeaWatch
import Synchronization
import TestSupport

/// A live picture over stores in memory and tracks on the disk, read from a file of sentences.
struct SeaRoom: Sendable {
    let folder: URL
    let stores: SeaStores
    let tracks: FileTrackStore

    @Sendable
    static func now() -> Int64 { Int64(Date().timeIntervalSince1970 * 1_000) }

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("sea-\(UUID().uuidString)")
        stores = .inMemory()
        tracks = try FileTrackStore(folder.path, now: Self.now)
    }

    static func run(_ body: (SeaRoom) async throws -> Void) async throws {
        let room = try SeaRoom()
        defer { try? FileManager.default.removeItem(at: room.folder) }
        try await body(room)
    }

    func live(
        _ file: URL?,
        alerts: (any SeaAlertStore)? = nil,
        vessels: (any VesselStore)? = nil,
        stations: (any SeaStationStore)? = nil,
        log: (any SeaReportLog)? = nil,
        onKept: @escaping @Sendable ([SeaAlertID]) async -> Void = { _ in }
    ) -> LiveSea {
        var configuration = SeaConfiguration()
        if let file { configuration.feeds = [.init(name: "file", address: "file://" + file.path)] }
        return LiveSea(
            configuration,
            settings: SeaSettings(),
            coast: nil,
            stores: LiveSeaStores(
                alerts: alerts ?? stores.alerts,
                vessels: vessels ?? stores.vessels,
                stations: stations ?? stores.stations,
                tracks: tracks,
                log: log ?? tracks
            ),
            logger: Logger(label: "test"),
            atOnce: 16 << 10,
            now: Self.now,
            onKept: onKept
        )
    }

    /// Makes the picture anew and reads the feed to its end.
    /// - Parameter ignoring: goes on where a round fails.
    func read(_ live: LiveSea, ignoring: Bool = false) async throws {
        try await Self.read(live, ignoring: ignoring)
    }

    /// The same of any picture.
    static func read(_ live: LiveSea, ignoring: Bool = false) async throws {
        try await live.restore()
        let receivers = await live.receivers
        try await withThrowingTaskGroup(of: Void.self) { group in
            for receiver in receivers { group.addTask { await receiver.run() } }
            for _ in 0..<60_000 {
                do {
                    if try await !live.round() {
                        if await live.isFinished { break }
                        try await Task.sleep(for: .milliseconds(5))
                    }
                } catch  where ignoring {
                    try await Task.sleep(for: .milliseconds(5))
                }
            }
            try await group.waitForAll()
        }
    }

    func alerts() async throws -> [SeaAlert] {
        try await stores.alerts.list(SeaAlertFilter(limit: 10_000)).map(\.alert)
    }
}
