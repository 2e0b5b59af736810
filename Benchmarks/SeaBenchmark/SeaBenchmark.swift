//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Simulation

/// Figures of the sea picture: `speed`, `anchorage`, or `trial` with seeds, loss and length.
@main
enum SeaBenchmark {
    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        guard arguments.first == "trial" else { return PictureBenchmark.run(arguments.first) }
        let numbers = arguments.dropFirst().compactMap(Double.init)
        try TrialReport.run(
            seeds: numbers.count > 3
                ? [UInt64(numbers[3])] : arguments.contains("B") ? SeaScenario.reportingSeeds : SeaScenario.tuningSeeds,
            loss: numbers.first ?? 0.2,
            vessels: numbers.count > 1 ? Int(numbers[1]) : 1_500,
            hours: numbers.count > 2 ? numbers[2] : 72,
            coast: LandOutline.coast(),
            isVerbose: arguments.contains("verbose")
        )
    }
}
