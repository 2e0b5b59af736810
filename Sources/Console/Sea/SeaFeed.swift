//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// How one feed of the node is.
package struct SeaFeed: Hashable, Sendable {
    package enum State: Hashable, Sendable {
        case waiting
        case receiving
        /// It is tried again by itself; the reason is what the system said.
        case broken(reason: String)
        /// It came to its end, as a file does.
        case ended
    }

    /// As `node.json` calls it.
    package let name: String
    /// How it is reached, as `udp://0.0.0.0:10110`, without any credential.
    package let address: String
    package let state: State
    /// When something came last, milliseconds since 1970 UTC.
    package let lastHeard: Int64?
    /// Sentences a second over the last minute.
    package let rate: Double
    package let sentences: Int
    /// Sentences that could not be read: checksum, length, characters.
    package let refused: Int
    /// Bytes that were dropped because it flooded.
    package let dropped: Int
    package let stations: [Station]

    package init(
        name: String,
        address: String,
        state: State,
        lastHeard: Int64? = nil,
        rate: Double = 0,
        sentences: Int = 0,
        refused: Int = 0,
        dropped: Int = 0,
        stations: [Station] = []
    ) {
        self.name = name
        self.address = address
        self.state = state
        self.lastHeard = lastHeard
        self.rate = rate
        self.sentences = sentences
        self.refused = refused
        self.dropped = dropped
        self.stations = stations
    }

    /// A station that a feed names in its tag blocks.
    package struct Station: Hashable, Sendable {
        package let name: String
        /// When it was heard last, milliseconds since 1970 UTC.
        package let lastHeard: Int64
        /// Reports a minute over the last ten minutes.
        package let rate: Double

        package init(name: String, lastHeard: Int64, rate: Double) {
            self.name = name
            self.lastHeard = lastHeard
            self.rate = rate
        }
    }
}
