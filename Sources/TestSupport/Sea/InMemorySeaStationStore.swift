//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import SeaWatch

/// A ``SeaStationStore`` for tests.
package actor InMemorySeaStationStore: SeaStationStore {
    private var kept: [SeaStation] = []

    package init() {}

    package func stations() async throws -> [SeaStation] { kept }

    package func numbers(of names: [String], feed: String) async throws -> [UInt16] {
        names.map { name in
            if let known = kept.first(where: { $0.feed == feed && $0.name == name }) { return known.number }
            guard kept.count < UInt16.max else { return 0 }
            let station = SeaStation(number: UInt16(kept.count + 1), feed: feed, name: name)
            kept.append(station)
            return station.number
        }
    }
}
