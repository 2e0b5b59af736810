//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Lookouts
import Targeting

/// The active look-outs beside the lines that arrive.
struct LiveLookouts: Sendable {
    private(set) var screen: LookoutScreen
    private var memory = ScreenMemory()

    init(_ screen: LookoutScreen) {
        self.screen = screen
    }

    /// Takes what officers cleared.
    mutating func clear(_ clearances: Set<Clearance>) { screen = screen.clearing(clearances) }

    /// Holds lines against the lists.
    ///
    /// - Returns: the hits of every row; nothing where no row has any.
    mutating func judge(_ batch: DeclarationBatch, now: Int64) -> [[LookoutHit]] {
        screen.screen(batch, memory: &memory, now: now)
    }

    /// What the hits of one line say for its ranking: the best hit of each list.
    func evidence(_ hits: [LookoutHit]) -> [Evidence] {
        var met: Set<String> = []
        return hits.compactMap { hit in
            guard met.insert(hit.key.list).inserted, let list = screen.lists.first(where: { $0.id == hit.key.list })
            else { return nil }
            return Evidence(
                source: .lookout,
                id: list.id,
                weight: Int((Double(list.terms.weight) * hit.score).rounded()),
                lane: .red,
                // A person decides; what only resembles an entry binds nobody.
                isBinding: list.terms.isBinding && hit.score >= Self.binding,
                title: Trilingual(same: list.terms.title),
                seen: "\(hit.seen) ~ \(hit.listed)"
            )
        }
    }

    private static let binding = 0.9
}
