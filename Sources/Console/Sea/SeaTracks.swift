//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import SeaWatch

/// Positions of one or many vessels in a period, and when they were silent.
package struct SeaTracks: Sendable {
    /// By vessel, then time.
    package let positions: [PositionReport]
    package let gaps: [Gap]
    /// False where there were more than the node hands out at once.
    package let isComplete: Bool

    package init(positions: [PositionReport], gaps: [Gap] = [], isComplete: Bool = true) {
        self.positions = positions
        self.gaps = gaps
        self.isComplete = isComplete
    }

    /// A silence of a vessel where it would have been heard.
    package struct Gap: Hashable, Sendable {
        package let mmsi: UInt32
        /// The last report before and the first behind it, milliseconds since 1970 UTC; nil while it is silent.
        package let from: Int64
        package let until: Int64?
        /// Nautical miles that it can have sailed meanwhile.
        package let reachable: Float

        package init(mmsi: UInt32, from: Int64, until: Int64?, reachable: Float) {
            self.mmsi = mmsi
            self.from = from
            self.until = until
            self.reachable = reachable
        }
    }
}
