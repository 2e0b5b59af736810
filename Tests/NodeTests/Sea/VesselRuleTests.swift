//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
import Node
import Persistence
import Rules
import SeaWatch
import TestSupport
import Testing

@Suite("Rules know what the sea told of the vessel that carries the cargo")
struct VesselRuleTests {
    /// Days before and behind an alert of the sea.
    private func told(_ node: Node, _ day: Int64, imo: String?, name: String? = nil) -> Int? {
        node.vessels.past?.alerts(
            .encounter,
            imo: imo,
            name: name,
            before: SampleSea.midnight / 1_000 + day * 86_400,
            days: 30
        )
    }

    @Test("an alert counts from the next lodging on, for a month, by number and by name, until it is dismissed")
    func counted() async throws {
        try await Workshop.run { workshop in
            try workshop.folder.prepare()
            var configuration = NodeConfiguration()
            configuration.sea = SeaConfiguration()
            try JSONEncoder().encode(configuration).write(to: workshop.folder.configuration)
            var node = try await workshop.open()
            #expect(told(node, 1, imo: "9074729") == 0)
            let alert = SampleSea.alert(from: 0, until: 60)
            try await node.database.vessels.keep([SampleSea.identity(from: -60, until: 60)])
            try await node.database.seaAlerts.keep([.raised(alert)], at: workshop.now)
            try await node.close()
            node = try await workshop.open()
            #expect(told(node, 1, imo: "9074729") == 1)
            #expect(told(node, 1, imo: nil, name: "M/V Hải Âu 08") == 1)
            #expect(told(node, 30, imo: "9074729") == 1)
            #expect(told(node, 31, imo: "9074729") == 0)
            #expect(told(node, 0, imo: "9074729") == 0)
            #expect(told(node, 1, imo: "9000003", name: "OTHER") == 0)
            #expect(told(node, 1, imo: nil) == nil)
            let dismissed = SampleSea.midnight / 1_000 + 5 * 86_400
            _ = try await node.database.seaAlerts.update(alert.id, seen: nil, by: "lan") {
                try $0.dismiss(because: "hoa tiêu", by: "lan", at: dismissed)
            }
            try await node.close()
            node = try await workshop.open()
            // What was judged before the dismissal was judged by what was known.
            #expect(told(node, 4, imo: "9074729") == 1)
            #expect(told(node, 6, imo: "9074729") == 0)
            try await node.close()
        }
    }
}
