//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What speaks for and against a silence being a choice.
struct SilenceWeight {
    let seconds: Float
    /// That all transmissions were missed by bad luck, 0…1.
    let chance: Double
    /// Mean share of transmissions heard on the way, 0…1.
    let hearing: Double
    /// Share of the vessel's own transmissions heard just before it fell silent, 0…1.
    let lately: Double
    /// Share of transmissions heard where reception is good, 0…1.
    let usual: Double
    /// Share of the way on which vessels are heard at all, 0…1.
    let knownShare: Double
    /// Share of vessels that fell silent in the cell among all that went through it, 0…1.
    let lossShare: Double
    /// Neighbours just before, and those of them heard after the silence began.
    let present: Int
    let heard: Int

    /// A failure of reception silences neighbours too, and the edge of reception loses everybody.
    func isNoFailure(_ settings: SeaSettings) -> Bool {
        heard >= settings.gapNeighbours && Double(heard) >= settings.gapNeighbourShare * Double(present)
            && lossShare < 0.3 && knownShare >= 0.6 && min(hearing, lately) >= settings.gapHearing * usual
    }
}
