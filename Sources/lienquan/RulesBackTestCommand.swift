//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser
import Customs
import Foundation
import Rules

struct RulesBackTestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backtest",
        abstract: "Run a rule over the past and say what it would have done.",
        discussion: """
            Reads declaration files in the order of lodging and runs the rule as it would
            have run then: hits by week and office, what inspections of hits found, how
            that compares with the random sample, which published rules hit the same, and
            how many hits nobody ever looked into. A hit that was never inspected is
            neither innocent nor guilty.

            EXAMPLES
              lienquan rules backtest my-rule.yaml --mapping lienquan border/vn.csv
              lienquan rules backtest my-rule.yaml --mapping office.json 2024.csv 2025.csv --json
            """
    )

    @Argument(help: "The rule file in YAML.") var rule: String
    @Argument(help: "Declaration files, oldest first.") var files: [String]
    @OptionGroup var mapping: MappingOption
    @OptionGroup var lists: RuleListOptions
    @Flag(help: "Compare with the rules that come with the product.") var besideShipped = false
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let rule = try RuleListOptions.rule(rule)
        let beside = besideShipped ? try RuleLibrary.rules() : []
        let dated = try lists.load()
        var test: BackTest
        do throws(RuleFaults) {
            test = try BackTest(of: rule, beside: beside, lists: dated, now: Int64(Date().timeIntervalSince1970))
        } catch {
            throw CommandFailure(error.description)
        }
        let mapping = try mapping.load()
        try FileFeed.eachBatch(of: files, mapping: mapping, fields: test.fields, output: output) { test.add($0) }
        let answer = BackTestAnswer(test.result())
        if output.json {
            try JSONAnswer.write(answer)
        } else {
            print(answer.text)
        }
    }
}
