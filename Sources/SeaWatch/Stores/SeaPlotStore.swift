//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Where plots and what they were joined to stay.
package protocol SeaPlotStore: Sendable {
    /// Keeps plots and their judgements; a plot whose id is known stays as it was.
    /// - Returns: how many were new.
    func keep(_ plots: [(plot: SeaPlot, judgement: PlotJudgement)], by login: String) async throws -> Int
    func find(_ id: String) async throws -> (plot: SeaPlot, judgement: PlotJudgement)?
    /// The newest first.
    func plots(from: Int64, until: Int64, in box: SeaBox?, limit: Int) async throws -> [(
        plot: SeaPlot, judgement: PlotJudgement
    )]
}
