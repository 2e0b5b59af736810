//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import SeaWatch

/// A ``SeaAlertStore`` for tests.
package actor InMemorySeaAlertStore: SeaAlertStore {
    private var files: [SeaAlertFile] = []
    private var keptAt: [SeaAlertID: Int64] = [:]

    package init() {}

    @discardableResult
    package func keep(_ events: [SeaEvent], at time: Int64) async throws -> [SeaAlertID] {
        var new: [SeaAlertID] = []
        for alert in events.map(\.alert) where alert.canBeKept {
            let known =
                files.firstIndex { $0.id == alert.id }
                ?? files.indices.filter { files[$0].isOpen && files[$0].alert.isSame(as: alert) }
                .min { (files[$0].alert.start, files[$0].id.rawValue) < (files[$1].alert.start, files[$1].id.rawValue) }
            if let known {
                files[known].alert.take(from: alert)
            } else {
                files.append(SeaAlertFile(alert))
                keptAt[alert.id] = time
                new.append(alert.id)
            }
        }
        return new
    }

    package func find(_ id: SeaAlertID) async throws -> SeaAlertFile? { files.first { $0.id == id } }

    package func open() async throws -> [SeaAlert] {
        files.map(\.alert).filter { $0.end == nil && $0.behaviour.lasts }
            .sorted { ($0.start, $0.id.rawValue) < ($1.start, $1.id.rawValue) }
    }

    package func drafted() async throws -> [SeaAlertFile] {
        files.filter { $0.message != nil && !$0.isSent }.sorted { $0.id.rawValue < $1.id.rawValue }
    }

    package func vesselsWithOpenAlerts() async throws -> Set<UInt32> {
        Set(files.filter(\.isOpen).flatMap(\.alert.vessels))
    }

    package func changed(since time: Int64) async throws -> [SeaAlertFile] {
        files.filter { keptAt[$0.id] ?? 0 >= time || $0.changedAt ?? .min >= time }
            .sorted { $0.id.rawValue < $1.id.rawValue }
    }

    package func list(_ filter: SeaAlertFilter) async throws -> [SeaAlertFile] {
        Array(
            files.filter(filter.admits)
                .sorted { ($1.alert.raisedAt, $0.id.rawValue) < ($0.alert.raisedAt, $1.id.rawValue) }
                .dropFirst(filter.offset).prefix(filter.limit)
        )
    }

    package func count(_ filter: SeaAlertFilter) async throws -> [SeaAlertFile.State: Int] {
        files.filter(filter.admits).reduce(into: [:]) { $0[$1.state, default: 0] += 1 }
    }

    package func update(
        _ id: SeaAlertID,
        seen revision: Int?,
        by login: String,
        _ change: @escaping @Sendable (inout SeaAlertFile) throws -> Void
    ) async throws -> SeaAlertFile {
        guard let place = files.firstIndex(where: { $0.id == id }) else { throw SeaAlertError.unknown(id) }
        if let revision, revision != files[place].revision { throw SeaAlertError.changedMeanwhile(id) }
        var file = files[place]
        try change(&file)
        files[place] = file
        return file
    }
}

extension SeaAlertFilter {
    fileprivate func admits(_ file: SeaAlertFile) -> Bool {
        (behaviours.isEmpty || behaviours.contains(file.alert.behaviour))
            && (states.isEmpty || states.contains(file.state))
            && (mmsi.map(file.alert.vessels.contains) ?? true)
            && (from.map { file.alert.raisedAt >= $0 } ?? true) && (until.map { file.alert.raisedAt < $0 } ?? true)
            && (box?.contains(file.alert.place) ?? true)
    }
}
