//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Which alerts to read.
package struct SeaAlertFilter: Hashable, Sendable {
    package var behaviours: Set<SeaBehaviour>
    package var states: Set<SeaAlertFile.State>
    package var mmsi: UInt32?
    /// Raised at or after, milliseconds since 1970.
    package var from: Int64?
    /// Raised before.
    package var until: Int64?
    package var box: SeaBox?
    package var limit: Int
    package var offset: Int

    /// Empty sets stand for all.
    package init(
        behaviours: Set<SeaBehaviour> = [],
        states: Set<SeaAlertFile.State> = [],
        mmsi: UInt32? = nil,
        from: Int64? = nil,
        until: Int64? = nil,
        box: SeaBox? = nil,
        limit: Int = 100,
        offset: Int = 0
    ) {
        self.behaviours = behaviours
        self.states = states
        self.mmsi = mmsi
        self.from = from
        self.until = until
        self.box = box
        self.limit = limit
        self.offset = offset
    }
}
