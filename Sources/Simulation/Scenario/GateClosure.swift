//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Days on which a gate is shut: flood, epidemic, works on the road.
package struct GateClosure: Codable, Hashable, Sendable {
    package var gate: String
    package var from: BorderDay
    package var days: Int

    package init(gate: String, from: BorderDay, days: Int) {
        self.gate = gate
        self.from = from
        self.days = days
    }

    /// A flood at Lào Cai in the storm season, works at Tân Thanh, two weeks at Chi Ma. Judgement.
    package static let standard = [
        GateClosure(gate: "G12", from: BorderDay(2025, 9, 9), days: 4),
        GateClosure(gate: "G02", from: BorderDay(2025, 12, 8), days: 6),
        GateClosure(gate: "G04", from: BorderDay(2026, 3, 16), days: 14),
    ]

    func shuts(_ gate: String, on day: BorderDay) -> Bool {
        self.gate == gate && day >= from && day - from < days
    }
}
