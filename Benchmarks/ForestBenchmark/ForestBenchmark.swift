//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Forest
import Foundation

/// Times the forest library on the rows and models that `Benchmarks/peers/forest_data.py` wrote.
///
/// `ForestBenchmark FOLDER` prints one JSON line a case: `{"case", "model", "rows_per_second"}`; the driver script runs
/// it on one core and prints the ratios to the peers.
@main
struct ForestBenchmark {
    let folder: URL
    let block: FeatureBlock

    static func main() throws {
        guard let path = CommandLine.arguments.dropFirst().first else {
            print("usage: ForestBenchmark FOLDER [repetitions]")
            return
        }
        let repetitions = CommandLine.arguments.dropFirst(2).first.flatMap { Int($0) } ?? 7
        let benchmark = try ForestBenchmark(folder: URL(fileURLWithPath: path))
        for model in ["xgb-100x4", "xgb-300x6", "xgb-300x6-exact"] {
            try benchmark.run(model, lightGBM: false, repetitions)
        }
        try benchmark.run("lgb-300x31", lightGBM: true, repetitions)
    }

    init(folder: URL) throws {
        struct Shape: Decodable {
            let rows: Int
            let features: Int
        }
        self.folder = folder
        let shape = try JSONDecoder().decode(Shape.self, from: Data(contentsOf: folder.appending(path: "shape.json")))
        var block = FeatureBlock(rows: shape.rows, features: shape.features)
        let bytes = try Data(contentsOf: folder.appending(path: "rows.f32"))
        bytes.withUnsafeBytes { raw in
            let values = raw.bindMemory(to: Float.self)
            for row in 0..<shape.rows {
                for feature in 0..<shape.features {
                    block[row: row, feature: feature] = values[row * shape.features + feature]
                }
            }
        }
        self.block = block
    }

    private func run(_ model: String, lightGBM: Bool, _ repetitions: Int) throws {
        let file = folder.appending(path: model + (lightGBM ? ".txt" : ".json"))
        let data = try Data(contentsOf: file)
        let clock = ContinuousClock()
        var start = clock.now
        let forest = try lightGBM ? Forest(lightGBMText: data) : Forest(xgboostJSON: data)
        report("read, s", model, Self.seconds(clock.now - start))
        start = clock.now
        let scorer = ForestScorer(forest)
        report("lay out, s", model, Self.seconds(clock.now - start))

        var margins: [Float] = []
        report("batch margins", model, median(repetitions, rows: block.rows) { margins = scorer.margins(block) })
        try margins.withUnsafeBytes { try Data($0).write(to: folder.appending(path: model + ".margins.f32")) }

        let rows = (0..<2000).map(block.row)
        var sum: Float = 0
        let single = median(repetitions, rows: rows.count) { for row in rows { sum += scorer.margin(row: row) } }
        report("one row", model, single)
        let explainer = ShapleyExplainer(forest)
        start = clock.now
        var contributions = explainer.contributions(block)
        report("contributions, first call, s", model, Self.seconds(clock.now - start))
        let explained = median(repetitions, rows: block.rows) { contributions = explainer.contributions(block) }
        report("contributions", model, explained)
        try contributions.withUnsafeBytes {
            try Data($0).write(to: folder.appending(path: model + ".contributions.f32"))
        }
        guard !lightGBM else { return }
        let library = try LibXGBoostPredictor(model: data)
        let throughMatrix = try median(3, rows: 500) { for row in rows[..<500] { sum += try library.margin(row: row) } }
        report("one row, libxgboost 1.7 matrix", model, throughMatrix)
        let inPlace = try median(3, rows: 500) {
            for row in rows[..<500] { sum += try library.marginsInPlace(rowMajor: row, features: block.features)[0] }
        }
        report("one row, libxgboost 1.7 in place", model, inPlace)
        if sum.isNaN { print("a margin was not a number") }
    }

    private func median(_ repetitions: Int, rows: Int, _ body: () throws -> Void) rethrows -> Double {
        let clock = ContinuousClock()
        var rates: [Double] = []
        for _ in 0..<repetitions {
            let start = clock.now
            try body()
            rates.append(Double(rows) / Self.seconds(clock.now - start))
        }
        return rates.sorted()[repetitions / 2]
    }

    private static func seconds(_ duration: Duration) -> Double {
        Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
    }

    private func report(_ name: String, _ model: String, _ value: Double) {
        print(#"{"case":"\#(name)","model":"\#(model)","value":\#(value)}"#)
    }
}
