//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A hull: what it calls itself, one identity after another, what it does, and how its reports lie.
struct SeaVessel: Sendable {
    /// An identity on the air.
    struct Identity: Sendable {
        var mmsi: UInt32
        var particulars: SeaStaticData
    }

    let kind: SeaVesselKind
    let isClassB: Bool
    /// Whether a gyro compass feeds the transponder.
    let hasHeading: Bool
    var identities: [Identity]
    var falsehoods: [SeaFalsehood] = []
    var track: SeaTrack

    /// The number it starts with.
    var mmsi: UInt32 { identities[0].mmsi }

    /// Speaks under another identity from an instant on.
    mutating func become(_ identity: Identity, from start: Double, to end: Double) {
        identities.append(identity)
        let index = UInt8(identities.count - 1)
        track.mark(from: start, to: end) { $0.identity = index }
    }

    /// Reports falsely between two instants.
    mutating func pretend(_ falsehood: SeaFalsehood, from start: Double, to end: Double) {
        falsehoods.append(falsehood)
        let index = UInt8(falsehoods.count)
        track.mark(from: start, to: end) { $0.falsehood = index }
    }

    /// Switches its transmitter off between two instants.
    mutating func hush(from start: Double, to end: Double) {
        track.mark(from: start, to: end) { $0.isSilent = true }
    }
}
