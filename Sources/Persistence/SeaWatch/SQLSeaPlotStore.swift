//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Journal
package import SeaWatch

/// Plots and what they were joined to in the node's database.
package struct SQLSeaPlotStore: SeaPlotStore {
    private let storage: NodeStorage

    init(_ storage: NodeStorage) {
        self.storage = storage
    }

    package func keep(_ plots: [(plot: SeaPlot, judgement: PlotJudgement)], by login: String) async throws -> Int {
        guard !plots.isEmpty else { return 0 }
        let now = storage.now()
        return try await storage.write { connection in
            var new: [String] = []
            for (plot, judgement) in plots where try Self.insert(plot, judgement, in: connection) {
                new.append(plot.id)
            }
            guard !new.isEmpty else { return 0 }
            try connection.appendJournal(
                JournalEntry.Draft(
                    storing: login,
                    "sea.plots.kept",
                    "sea",
                    .change(
                        before: nil,
                        after: .object([
                            "count": .integer(Int64(new.count)), "first": .text(new[0]),
                            "ids": .text(ContentDigest.of(new.joined(separator: "\n"))),
                        ])
                    ),
                    at: now
                )
            )
            return new.count
        }
    }

    private static func insert(
        _ plot: SeaPlot,
        _ judgement: PlotJudgement,
        in connection: any SQLConnection
    ) throws -> Bool {
        let (mmsi, metres): (Int64?, Double?) =
            switch judgement {
            case .joined(let mmsi, let metres): (Int64(mmsi), metres)
            case .dark(let nearest): (nil, nearest)
            }
        return try connection.execute(
            """
            INSERT INTO sea_plot (plot_id, source, seen_at, longitude, latitude, uncertainty, speed, course, track,
                identity, note, office, mmsi, metres)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (plot_id) DO NOTHING
            """,
            [
                .text(plot.id), .text(plot.source.rawValue), .integer(plot.time),
                .integer(Int64(plot.place.longitude)), .integer(Int64(plot.place.latitude)), .real(plot.uncertainty),
                .optional(plot.speed), .optional(plot.course), .optional(plot.track), .optional(plot.identity),
                .text(plot.note), .text(plot.office), .optional(mmsi), .optional(metres),
            ]
        ) == 1
    }

    private static let selection = """
        SELECT plot_id, source, seen_at, longitude, latitude, uncertainty, speed, course, track, identity, note, office,
            mmsi, metres
        FROM sea_plot
        """

    package func find(_ id: String) async throws -> (plot: SeaPlot, judgement: PlotJudgement)? {
        try await storage.read { try $0.first(Self.selection + " WHERE plot_id = ?", [.text(id)], Self.plot) }
    }

    package func plots(
        from: Int64,
        until: Int64,
        in box: SeaBox?,
        limit: Int
    ) async throws -> [(plot: SeaPlot, judgement: PlotJudgement)] {
        var condition = "seen_at >= ? AND seen_at < ?"
        var values: [SQLValue] = [.integer(from), .integer(until)]
        if let box {
            condition += " AND longitude BETWEEN ? AND ? AND latitude BETWEEN ? AND ?"
            values += [
                box.southWest.longitude, box.northEast.longitude, box.southWest.latitude, box.northEast.latitude,
            ].map { .integer(Int64($0)) }
        }
        values.append(.integer(Int64(limit)))
        let statement = Self.selection + " WHERE " + condition + " ORDER BY seen_at DESC, plot_id LIMIT ?"
        return try await storage.read { [values] in try $0.all(statement, values, Self.plot) }
    }

    private static func plot(_ row: any SQLRow) throws -> (plot: SeaPlot, judgement: PlotJudgement) {
        guard let source = SeaPlot.Source(rawValue: row.text(1)) else {
            throw PersistenceError.unreadable("the plot \(row.text(0))")
        }
        let plot = SeaPlot(
            id: row.text(0),
            source: source,
            time: try row.integer(2),
            place: try SeaPoint(row, 3),
            uncertainty: try row.real(5),
            speed: try row.optionalReal(6),
            course: try row.optionalReal(7),
            track: row.optionalText(8),
            identity: row.optionalText(9),
            note: row.text(10),
            office: row.text(11)
        )
        guard let number = try row.optionalInteger(12) else {
            return (plot, .dark(nearest: try row.optionalReal(13)))
        }
        return (plot, .joined(mmsi: UInt32(clamping: number), metres: try row.real(13)))
    }
}
