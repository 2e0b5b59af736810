//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Console
import Customs
import Officers
import Persistence
package import SeaWatch

extension NodeSea {
    /// Positions around a plot that are in memory at once.
    private static let mostAround = 200_000

    package func plots(
        from: Int64,
        until: Int64,
        in box: SeaBox?,
        limit: Int,
        for officer: SeaOfficer
    ) async throws -> [(plot: SeaPlot, judgement: PlotJudgement)] {
        try require(.seeSea, officer)
        return try await node.database.seaPlots.plots(from: from, until: until, in: box, limit: limit)
    }

    package func readPlots(_ file: [UInt8], office: String) throws -> SeaFileReading<SeaPlot> {
        try SeaPlotFile(
            office: office,
            secondsEast: Int64(node.configuration.offsetMinutes ?? 0) * 60,
            uploads: node.folder.uploads
        ).read(file)
    }

    package func keep(_ plots: [SeaPlot], by officer: SeaOfficer) async throws -> (new: Int, dark: Int) {
        try require(.workSea, officer)
        for plot in plots { try own(plot.office, officer) }
        return try await keep(plots, as: officer.actor)
    }

    /// Joins plots to tracks and keeps them; those that no track explains become alerts.
    package func keep(_ plots: [SeaPlot], as actor: String) async throws -> (new: Int, dark: Int) {
        var fresh: Set<String> = []
        let judged = try await judge(plots)
        for entry in judged {
            if try await node.database.seaPlots.find(entry.plot.id) == nil { fresh.insert(entry.plot.id) }
        }
        let dark = judged.filter { entry in
            if case .dark = entry.judgement { fresh.contains(entry.plot.id) } else { false }
        }
        // The alerts first: a plot that is there has told.
        try await live.add(dark.map { .raised(SeaAlert(dark: $0.plot, $0.judgement)) })
        let new = try await node.database.seaPlots.keep(judged, by: actor)
        if new > 0 { tell() }
        return (new, dark.count)
    }

    private func judge(_ plots: [SeaPlot]) async throws -> [(plot: SeaPlot, judgement: PlotJudgement)] {
        var judged: [(plot: SeaPlot, judgement: PlotJudgement)] = []
        for plot in plots {
            var search = PlotJoiner.Search(for: plot)
            // Nobody is dark before all who were heard there have been looked at.
            try await tracks.forEachVessel(
                in: PlotJoiner.box(around: plot),
                from: plot.time - PlotJoiner.reach,
                until: plot.time + PlotJoiner.reach,
                page: Self.mostAround
            ) { search.look(at: $0) }
            judged.append((plot, search.judgement))
        }
        return judged
    }
}

extension SeaAlert {
    /// A plot that no track explains; it has no number that anybody sent.
    fileprivate init(dark plot: SeaPlot, _ judgement: PlotJudgement) {
        var figures: [SeaFigure] = []
        if case .dark(let nearest?) = judgement { figures.append(SeaFigure(.closestDistance, nearest)) }
        if let speed = plot.speed { figures.append(SeaFigure(.reportedSpeed, speed)) }
        self.init(
            behaviour: .darkContact,
            vessels: [],
            start: plot.time,
            end: plot.time,
            raisedAt: plot.time,
            place: plot.place,
            figures: figures,
            before: plot.id,
            after: plot.identity ?? plot.track
        )
    }
}
