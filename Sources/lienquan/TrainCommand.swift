//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser
import Foundation
import Targeting

/// Learns a model from declarations of which some carry findings.
struct TrainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "train",
        abstract: "Learn profiles and a forest from declarations with findings.",
        discussion: """
            Only lines with a finding teach what is illicit; the others teach what is
            usual: prices, masses, who is known. Train again every week.

            EXAMPLES
              lienquan train --mapping lienquan 2024.csv 2025.csv --model model
              lienquan train --mapping kcs-2022 train.csv --model model --json
            """
    )

    @OptionGroup var mapping: MappingOption
    @Argument(help: "Declaration files.") var files: [String]
    @Option(help: ArgumentHelp("Folder to write the model to.", valueName: "dir")) var model: String
    @Option(help: "Trees of the forest.") var rounds = ModelTrainer.Settings().rounds
    @Option(help: "Seed of everything that chance decides.") var seed: UInt64 = 1
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard (1...5_000).contains(rounds) else { throw ValidationError("--rounds must be between 1 and 5000.") }
        guard !files.isEmpty else { throw ValidationError("Name at least one file.") }
    }

    struct Answer: Encodable {
        let model: String
        let lines: Int
        let inspected: Int
        let illicit: Int
        let features: Int
    }

    func run() throws {
        let data = try TrainingData(files, mapping: try mapping.load(), output: output)
        var settings = ModelTrainer.Settings()
        settings.rounds = rounds
        settings.seed = seed
        let line = ProgressLine("Training", unit: .things("trees"), isQuiet: output.quiet)
        let trained = try ModelTrainer(settings: settings).train(data.rows, schema: data.schema) { done, total in
            line.update(done, of: total)
        }
        .pruned()
        try ModelFile.write(trained, to: URL(fileURLWithPath: model))
        line.finish("\(trained.profiles.schema.features.count) features, model \(trained.id)")
        let answer = Answer(
            model: trained.id,
            lines: data.rows.count,
            inspected: data.rows.label.count { $0 >= 0 },
            illicit: data.rows.label.count { $0 == 1 },
            features: trained.profiles.schema.features.count
        )
        if output.json {
            try JSONAnswer.write(answer)
        } else {
            print(
                "model \(answer.model): \(ProgressLine.grouped(answer.lines)) lines, "
                    + "\(ProgressLine.grouped(answer.inspected)) inspected, "
                    + "\(ProgressLine.grouped(answer.illicit)) illicit, \(answer.features) features"
            )
        }
    }
}
