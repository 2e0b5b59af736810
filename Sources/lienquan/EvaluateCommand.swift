//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser
import Foundation
import Intake
import Targeting

/// Says how good a model's ranking is on declarations whose findings are known.
struct EvaluateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Judge a model on declarations with findings.",
        discussion: """
            Prints AUC, precision, recall and revenue among the highest 1, 2, 5, 10 and
            20 %, overall, by office, HS chapter and month. The findings of the file
            judge the model and never teach it.

            EXAMPLES
              lienquan evaluate --mapping lienquan --model model june.csv
              lienquan evaluate --mapping kcs-2022 --model model valid.csv --json
            """
    )

    @OptionGroup var mapping: MappingOption
    @Option(help: ArgumentHelp("Folder of the model.", valueName: "dir")) var model: String
    @Argument(help: "Declaration file.") var file: String
    @OptionGroup var output: OutputOptions

    func run() throws {
        let mapping = try mapping.load()
        let model = try ModelFile.read(URL(fileURLWithPath: model))
        let line = ProgressLine("Evaluating \(file)", unit: .things("lines"), isQuiet: output.quiet)
        let rows = try EvaluationRun(model: model).run(FileFeed(file, mapping: mapping)) { line.update($0, of: $1) }
        line.finish("\(ProgressLine.grouped(rows.count)) lines with a finding")
        guard rows.count > 0 else { throw CommandFailure("No line of \(file) has a finding: nothing to judge by.") }
        let report = EvaluationReport(rows, modelID: model.id, leaksLabel: mapping.name == "kcs-2022")
        if output.json {
            try JSONAnswer.write(report)
        } else {
            print(report.table())
        }
    }
}
