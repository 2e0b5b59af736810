//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import SeaWatch

/// A ``SeaPlotStore`` for tests.
package actor InMemorySeaPlotStore: SeaPlotStore {
    private var kept: [String: (plot: SeaPlot, judgement: PlotJudgement)] = [:]

    package init() {}

    package func keep(_ plots: [(plot: SeaPlot, judgement: PlotJudgement)], by login: String) async throws -> Int {
        let before = kept.count
        for entry in plots where kept[entry.plot.id] == nil { kept[entry.plot.id] = entry }
        return kept.count - before
    }

    package func find(_ id: String) async throws -> (plot: SeaPlot, judgement: PlotJudgement)? { kept[id] }

    package func plots(
        from: Int64,
        until: Int64,
        in box: SeaBox?,
        limit: Int
    ) async throws -> [(plot: SeaPlot, judgement: PlotJudgement)] {
        Array(
            kept.values
                .filter { $0.plot.time >= from && $0.plot.time < until && box?.contains($0.plot.place) ?? true }
                .sorted { ($1.plot.time, $0.plot.id) < ($0.plot.time, $1.plot.id) }
                .prefix(limit)
        )
    }
}
