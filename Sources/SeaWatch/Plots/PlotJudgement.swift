//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What became of a plot when it was held against the tracks.
package enum PlotJudgement: Hashable, Sendable {
    /// It belongs to a vessel that was heard there.
    /// - Parameter metres: between the plot and where the vessel was at that moment.
    case joined(mmsi: UInt32, metres: Double)
    /// Nobody who sends was there.
    /// - Parameter nearest: metres to the nearest vessel that was heard around that moment, nil where there was none.
    case dark(nearest: Double?)
}
