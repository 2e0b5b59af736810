//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser
import Customs
import Foundation
import Intake
import Rules

/// `lienquan rules recall border`.
struct RulesRecallCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recall",
        abstract: "Say how much of what a simulated border hides the rules find, theme by theme.",
        discussion: """
            Reads one side of a folder that "lienquan simulate" wrote, runs the rules that
            come with the product (or those given) over its declarations in the order of
            lodging, and holds the hits against truth.csv, which no rule sees: recall and
            precision of each theme, hits on honest twins, and rules that hit none of
            their theme. SYNTHETIC: it tells whether rules work, not what they would find
            in life. Lists in the folder's lists/ replace those of the product.

            EXAMPLES
              lienquan simulate --seed 7 --year 2025 --out border
              lienquan rules recall border
              lienquan rules recall border --side cn --json
              lienquan rules recall border --rule my-rule.yaml
            """
    )

    @Argument(help: ArgumentHelp("Folder of a simulated border.", valueName: "dir")) var border: String
    @Option(help: "vn or cn.") var side = "vn"
    @Option(
        help: ArgumentHelp("A rule file instead of the shipped rules; may be given several times.", valueName: "file")
    )
    var rule: [String] = []
    @OptionGroup var lists: RuleListOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard side == "vn" || side == "cn" else { throw ValidationError("--side is vn or cn.") }
    }

    func run() async throws {
        let rules = try rule.isEmpty ? RuleLibrary.rules() : rule.map(RuleListOptions.rule)
        let folder = URL(fileURLWithPath: border)
        let truth = try TruthFile(folder.appending(path: "truth.csv").path, side: side)
        let declarations = [folder.appending(path: "\(side)/declarations.csv").path]
        let mapping = try ColumnMapping.load("lienquan")
        var last: Int64 = 0
        try FileFeed.eachBatch(of: declarations, mapping: mapping, fields: [.declarationNo, .lodgedAt], output: output)
        {
            last = max(last, $0[instant: .lodgedAt]?.seconds.max() ?? 0)
        }
        let dated = try lists.load(beside: folder.appending(path: "lists").path)
        var test: RecallTest
        do throws(RuleFaults) {
            // Judged on the day after the last lodging: movements still under way then are late or not by that day.
            test = try RecallTest(rules, lists: dated, now: last + 86_400)
        } catch {
            throw CommandFailure(error.description)
        }
        try FileFeed.eachBatch(of: declarations, mapping: mapping, fields: test.fields, output: output) {
            test.add($0) { truth[$0] }
        }
        let answer = RecallAnswer(test.result(), side: side)
        if output.json {
            try JSONAnswer.write(answer)
        } else {
            print(answer.text)
        }
    }
}
