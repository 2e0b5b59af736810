//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Console
import Exchange
import Foundation
import Journal
import Logging
import Persistence
import Telemetry

/// Watches over a running node.
struct NodeObserver: NodeWatch {
    /// Below this a node is not ready: its next import may not fit, in bytes.
    private static let leastFree: Int64 = 256 << 20

    let node: Node
    let imports: NodeImports
    let startedAt: Int64
    let logger: Logger
    let now: @Sendable () -> Int64

    func families() async -> [MetricFamily] {
        var families: [MetricFamily] = [
            .gauge(
                "lienquan_uptime_seconds",
                help: "Seconds since the node was started.",
                Double(max(0, now() - startedAt))
            ),
            .gauge(
                "lienquan_storage_failing",
                help: "1 while something could not be stored of late, as when the disk is full.",
                node.database.failsToStore ? 1 : 0
            ),
            .gauge(
                "lienquan_disk_free_bytes",
                help: "Free on the disk of the node's folder.",
                freeBytes.map(Double.init)
            ),
            .gauge(
                "lienquan_model_written_timestamp_seconds",
                help: "When the model in the node's folder was written.",
                node.modelWrittenAt.map(Double.init)
            ),
        ]
        families += await importFamilies()
        do {
            families += try await storedFamilies()
            families += try await linkFamilies()
        } catch {
            // Figures that can be had are worth more than none.
            logger.error("figures can't be read", metadata: ["error": "\(error)"])
        }
        return families
    }

    func checks() async -> [ReadinessCheck] {
        var checks: [ReadinessCheck] = []
        do {
            let head = try await node.database.journal.head()
            checks.append(ReadinessCheck("database", isReady: true, detail: "journal at \(head.sequence)"))
        } catch {
            checks.append(ReadinessCheck("database", isReady: false, detail: "\(error)"))
        }
        let isStoring = !node.database.failsToStore
        checks.append(
            ReadinessCheck("storage", isReady: isStoring, detail: isStoring ? "stores" : "could not store of late")
        )
        let model = await node.scoring.modelID
        checks.append(ReadinessCheck("scoring", isReady: model != nil, detail: model ?? "no model is loaded yet"))
        if let free = freeBytes {
            checks.append(
                ReadinessCheck("disk", isReady: free >= Self.leastFree, detail: "\(free / 1_000_000) MB free")
            )
        }
        return checks
    }

    private var freeBytes: Int64? {
        let attributes = try? FileManager.default.attributesOfFileSystem(forPath: node.folder.path)
        return (attributes?[.systemFreeSize] as? NSNumber)?.int64Value
    }

    private func importFamilies() async -> [MetricFamily] {
        let tally = await imports.tally
        return [
            MetricFamily(
                "lienquan_imports_total",
                .counter,
                help: "Imports that officers started, by their end.",
                [
                    .init(Double(tally.done), [.init("end", "done")]),
                    .init(Double(tally.failed), [.init("end", "failed")]),
                ]
            ),
            .gauge(
                "lienquan_imports_running",
                help: "Imports at work.",
                tally.isRunning ? 1 : 0
            ),
        ]
    }

    private func storedFamilies() async throws -> [MetricFamily] {
        let counts = try await node.database.counts()
        let queues: [(String, Int64)] = [
            ("lookout_hits", counts.openHits), ("drafts_to_endorse", counts.waitingDrafts),
            ("open_requests", counts.openRequests), ("files_to_fetch", counts.wantedFiles),
        ]
        return [
            .gauge("lienquan_database_bytes", help: "Size of the database.", Double(counts.databaseBytes)),
            .gauge("lienquan_journal_sequence", help: "The last entry of the journal.", Double(counts.journalEntries)),
            MetricFamily(
                "lienquan_queue_size",
                .gauge,
                help: "What waits for somebody, by queue.",
                queues.map { .init(Double($0.1), [.init("queue", $0.0)]) }
            ),
            .gauge("lienquan_sessions", help: "Sessions and tokens that have not expired.", Double(counts.sessions)),
            .gauge(
                "lienquan_last_backup_timestamp_seconds",
                help: "When the last backup was made.",
                try await node.database.lastBackup().map(Double.init)
            ),
            MetricFamily(
                "lienquan_link_open_alarms",
                .gauge,
                help: "Alarms that nobody settled, by partner.",
                counts.openAlarms.sorted { $0.key < $1.key }.map { .init(Double($0.value), [.init("partner", $0.key)]) }
            ),
        ]
    }

    private func linkFamilies() async throws -> [MetricFamily] {
        guard let store = node.exchange?.store else { return [] }
        var states: [MetricFamily.Sample] = []
        var waiting: [MetricFamily.Sample] = []
        var received: [MetricFamily.Sample] = []
        for partner in try await store.partners() {
            let label = MetricFamily.Label("partner", partner.node)
            let standing = try await store.standing(of: partner.node)
            states.append(.init(1, [label, .init("state", partner.state.rawValue)]))
            waiting.append(.init(Double(standing.sent.sequence - standing.confirmed.sequence), [label]))
            received.append(.init(Double(standing.received.sequence), [label]))
        }
        return [
            MetricFamily("lienquan_link_state", .gauge, help: "1 for the state of the link with a partner.", states),
            MetricFamily(
                "lienquan_link_waiting_messages",
                .gauge,
                help: "Messages that a partner has not accepted yet.",
                waiting
            ),
            MetricFamily(
                "lienquan_link_received_messages_total",
                .counter,
                help: "Messages that were accepted from a partner.",
                received
            ),
        ]
    }
}
