//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation
import Simulation

/// Figures of the sea.
///
/// `picture` how fast positions are taken, `tracks FOLDER` how small and fast they stay, `chain FILE FOLDER` the whole
/// way of a feed, `trial` what is found on simulated seas.
@main
enum SeaBenchmark {
    static func main() async throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        switch arguments.first {
        case "picture": PictureBenchmark.run(arguments.dropFirst().first)
        case "controls": try ControlBenchmark.run()
        case "tracks":
            TrackBenchmark.codec()
            try await TrackBenchmark.store(in: arguments.count > 1 ? arguments[1] : "track-benchmark")
        case "chain":
            try await ChainBenchmark.run(
                file: arguments.count > 1 ? arguments[1] : "gulf.nmea",
                folder: arguments.count > 2 ? arguments[2] : "chain-benchmark",
                coast: LandOutline.coast()
            )
        case "trial": try trial(Array(arguments.dropFirst()))
        default:
            print(
                "picture [anchorage] | controls | tracks [FOLDER] | chain [FILE [FOLDER]] | trial [B] [verbose] [LOSS [VESSELS [HOURS [SEED]]]]"
            )
        }
    }

    private static func trial(_ arguments: [String]) throws {
        let numbers = arguments.compactMap(Double.init)
        let seeds = arguments.contains("B") ? SeaScenario.reportingSeeds : SeaScenario.tuningSeeds
        try TrialReport.run(
            seeds: numbers.count > 3 ? [UInt64(numbers[3])] : seeds,
            loss: numbers.first ?? 0.2,
            vessels: numbers.count > 1 ? Int(numbers[1]) : 1_500,
            hours: numbers.count > 2 ? numbers[2] : 72,
            coast: LandOutline.coast(),
            isVerbose: arguments.contains("verbose")
        )
    }
}
