//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser
import Customs
import Foundation
import Targeting

/// Explains one declaration's score in full.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Say what moved the score of one declaration, for and against.",
        discussion: """
            The weights are exact Shapley values in log-odds: together with the bias
            they add up to the score.

            EXAMPLES
              lienquan explain --mapping lienquan --model model today.csv \\
                --id 10712345678901/2 --lang zh
            """
    )

    @OptionGroup var mapping: MappingOption
    @Option(help: ArgumentHelp("Folder of the model.", valueName: "dir")) var model: String
    @Argument(help: "Declaration file.") var file: String
    @Option(help: "Declaration number, with /item where it has several lines.") var id: String
    @Option(help: "Language of the reasons: vi, zh or en.") var lang = Language.en
    @OptionGroup var output: OutputOptions

    func run() throws {
        let feed = FileFeed(file, mapping: try mapping.load())
        let model = try ModelFile.read(URL(fileURLWithPath: model))
        guard let explanation = try ExplanationRun(model: model).run(feed, id: id) else {
            throw CommandFailure("\(file) has no declaration \(id).")
        }
        guard !output.json else { return try JSONAnswer.write(explanation) }
        print(String(format: "%@  score %.4f  model %@", explanation.id, explanation.score, explanation.modelID))
        for reason in explanation.reasons {
            let length = min(20, Int((abs(reason.weight) * 8).rounded(.up)))
            let bar = String(repeating: reason.weight > 0 ? "+" : "-", count: length)
            let padded = bar.padding(toLength: 20, withPad: " ", startingAt: 0)
            print(String(format: "%+8.3f  %@  %@", reason.weight, padded, ReasonSentence.text(reason, lang)))
        }
        print(String(format: "%+8.3f  bias", explanation.bias))
    }
}
