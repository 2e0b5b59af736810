//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What truly happened in a simulated sea, known before the first message is sent.
package struct SeaTruth: Codable, Hashable, Sendable {
    /// Illicit events and hard negatives, in order of their start.
    package var events: [SeaEvent]
    /// Hours that all vessels together spent with their transmitter on where a working station could hear them.
    package var vesselHours: Double

    /// An event counts when at least this share of it could be heard: four fifths, so that nobody is asked to see what no
    /// station could. Judgement.
    package static let observedShare = 0.8

    package init(events: [SeaEvent], vesselHours: Double) {
        self.events = events
        self.vesselHours = vesselHours
    }
}
