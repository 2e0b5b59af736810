//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser
import Customs
import Foundation
import Rules

struct RulesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract:
            "Check risk rules, list those that come with the product, and try them on the past or on simulated trade.",
        subcommands: [
            RulesCheckCommand.self, RulesListCommand.self, RulesNamesCommand.self, RulesBackTestCommand.self,
            RulesRecallCommand.self,
        ]
    )
}

struct RulesCheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Read rule files and run their own examples.",
        discussion: """
            Without FILE the rules that come with the product are checked. Every fault is
            printed with its line and column; an example that does not come out as it says
            is printed with the conditions that decided. Ends with 1 at any fault.

            EXAMPLES
              lienquan rules check
              lienquan rules check my-rule.yaml --list our-brands.yaml
            """
    )

    @Argument(help: "Rule files in YAML.") var files: [String] = []
    @OptionGroup var lists: RuleListOptions

    func run() async throws {
        let rules = try files.isEmpty ? RuleLibrary.rules() : files.map(RuleListOptions.rule)
        let dated = try lists.load()
        let book: RuleBook
        do throws(RuleFaults) {
            book = try RuleBook(rules, lists: dated)
        } catch {
            throw CommandFailure(error.description)
        }
        var failed = 0
        var examples = 0
        for place in book.rules.indices {
            for result in try book.results(ofExamplesIn: place) {
                examples += 1
                guard !result.holds else { continue }
                failed += 1
                print("\(result.rule): should \(result.example.hits ? "hit" : "miss"): \(result.example.note)")
                for reason in result.reasons { print("  \(reason)") }
            }
        }
        if failed > 0 { throw CommandFailure("\(failed) of \(examples) examples did not come out as they say") }
        print("\(book.rules.count) rules and \(examples) examples hold")
    }
}

struct RulesListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the rules that come with the product.",
        discussion: """
            EXAMPLES
              lienquan rules list
              lienquan rules list --language vi
            """
    )

    @Option(help: "vi, zh or en.") var language: Language = .en

    func run() async throws {
        for rule in try RuleLibrary.rules() {
            let lane = rule.lane.rawValue
            print("\(rule.id)\t\(rule.theme.name[language])\t\(lane)\t\(rule.weight)\t\(rule.title[language])")
        }
    }
}
