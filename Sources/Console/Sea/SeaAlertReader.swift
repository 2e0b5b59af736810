//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import SeaWatch

/// Reads alerts with what their sentences need: the names of vessels and zones.
struct SeaAlertReader: Sendable {
    let sea: any SeaService
    let context: ConsoleContext
    let text: SeaText

    func rows(_ files: [SeaAlertFile]) async throws -> [SeaAlertRow] {
        let names = try await sea.names(of: Array(Set(files.flatMap(\.alert.vessels))))
        let zones = try await zoneNames(needed: files.contains { $0.alert.zone != nil })
        return files.map { SeaAlertRow($0, names: names, zones: zones, text, context) }
    }

    /// Names in the language of the reader, by id.
    func zoneNames(needed: Bool = true) async throws -> [String: String] {
        guard needed else { return [:] }
        let zones = try await sea.zones(for: try context.seaOfficer)
        return Dictionary(zones.map { ($0.id, $0.name[context.language]) }, uniquingKeysWith: { first, _ in first })
    }
}
