//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation
import SeaWatch

/// Which vessels a page shows, as its address says; the map filters by the same fields.
struct VesselQuery: Hashable, Sendable {
    var text: String?
    var kind: VesselKind?
    /// ISO 3166-1 alpha-2.
    var flag: String?
    /// Knots.
    var slowest: Double?
    var fastest: Double?
    var onlyWatched = false
    var onlyAlerts = false
    var onlySilent = false

    init() {}

    init(_ fields: FormFields) {
        text = fields["q"]
        kind = fields["kind"].flatMap { VesselKind(rawValue: $0) }
        flag = fields["flag"].map { String($0.prefix(2)).uppercased() }
        slowest = fields["slowest"].flatMap { Double($0) }.flatMap { $0.isFinite ? $0 : nil }
        fastest = fields["fastest"].flatMap { Double($0) }.flatMap { $0.isFinite ? $0 : nil }
        onlyWatched = fields["watched"] == "1"
        onlyAlerts = fields["alerts"] == "1"
        onlySilent = fields["silent"] == "1"
    }

    func takes(_ vessel: HeardVessel) -> Bool {
        if let kind, VesselKind(shipType: vessel.shipType) != kind { return false }
        if let flag, vessel.flag != flag { return false }
        if onlyWatched, !vessel.isWatched { return false }
        if onlyAlerts, !vessel.hasOpenAlert { return false }
        if onlySilent, vessel.reachable == nil { return false }
        if slowest != nil || fastest != nil {
            guard vessel.speed < 1_023 else { return false }
            let knots = Double(vessel.speed) / 10
            if let slowest, knots < slowest { return false }
            if let fastest, knots > fastest { return false }
        }
        guard let text else { return true }
        return SeaText.number(vessel.mmsi).hasPrefix(text)
            || vessel.name?.range(of: text, options: [.caseInsensitive, .diacriticInsensitive]) != nil
    }
}
