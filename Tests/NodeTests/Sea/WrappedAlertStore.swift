//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import SeaWatch

/// A store of alerts that hands on what it does not do itself.
protocol WrappedAlertStore: SeaAlertStore {
    var store: any SeaAlertStore { get }
}

extension WrappedAlertStore {
    func keep(_ events: [SeaEvent], at time: Int64) async throws -> [SeaAlertID] {
        try await store.keep(events, at: time)
    }
    func find(_ id: SeaAlertID) async throws -> SeaAlertFile? { try await store.find(id) }
    func open() async throws -> [SeaAlert] { try await store.open() }
    func drafted() async throws -> [SeaAlertFile] { try await store.drafted() }
    func vesselsWithOpenAlerts() async throws -> Set<UInt32> { try await store.vesselsWithOpenAlerts() }
    func changed(since time: Int64) async throws -> [SeaAlertFile] { try await store.changed(since: time) }
    func list(_ filter: SeaAlertFilter) async throws -> [SeaAlertFile] { try await store.list(filter) }
    func count(_ filter: SeaAlertFilter) async throws -> [SeaAlertFile.State: Int] { try await store.count(filter) }
    func update(
        _ id: SeaAlertID,
        seen revision: Int?,
        by login: String,
        _ change: @escaping @Sendable (inout SeaAlertFile) throws -> Void
    ) async throws -> SeaAlertFile { try await store.update(id, seen: revision, by: login, change) }
}
