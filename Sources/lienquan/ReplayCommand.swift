//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser
import Customs
import Foundation
import Node
import Rules
import Targeting

extension ReplayStrategy: ExpressibleByArgument {}

/// Replays the past week by week, as if only what was inspected had been known.
struct ReplayCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay",
        abstract: "Replay the past week by week; only inspected declarations reveal their finding.",
        discussion: """
            The files must carry a finding for every line: what an inspection would
            find. After the first weeks, whose findings are all known, the strategy
            chooses; what it does not choose stays unknown to it. Strategies with rules
            run the rules that come with the product, and weigh each of them by what it
            found before, as a node does.

            EXAMPLES
              lienquan replay --mapping lienquan border/vn/replay.csv --rate 0.05 \\
                --strategy model+random
              lienquan replay --mapping lienquan border/vn/replay.csv --rate 0.05 \\
                --strategy rules+model+random --list border/lists/certificate_signatories.yaml
              lienquan replay --mapping kcs-2022 train.csv valid.csv --rate 0.1 \\
                --strategy model --json
            """
    )

    @OptionGroup var mapping: MappingOption
    @Argument(help: "Declaration files.") var files: [String]
    @Option(help: "Share of a week's lines that can be inspected, 0…1.") var rate = 0.1
    @Option(help: "model, model+random, random, rules, rules+model or rules+model+random.") var strategy =
        ReplayStrategy.modelAndRandom
    @Option(help: "Share of the inspected that chance picks in strategies with random.") var randomShare = 0.1
    @Option(help: "Weeks at the start whose findings are all known.") var labelledWeeks = 4
    @Option(help: "Weeks at the end that the summary is over.") var lastWeeks = 13
    @Option(help: "Seed of everything that chance decides.") var seed: UInt64 = 1
    @OptionGroup var lists: RuleListOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard rate > 0, rate <= 1 else { throw ValidationError("--rate must be above 0 and at most 1.") }
        guard (0...1).contains(randomShare) else { throw ValidationError("--random-share must be between 0 and 1.") }
        guard labelledWeeks >= 1, lastWeeks >= 1 else { throw ValidationError("Weeks are counted from 1.") }
    }

    struct Answer: Encodable {
        let strategy: ReplayStrategy
        let seed: UInt64
        let summary: ReplaySummary
        let weeks: [TargetingReplay.Week]
    }

    func run() throws {
        var batches: [DeclarationBatch] = []
        var themes: [String] = []
        let data = try TrainingData(files, mapping: try mapping.load(), output: output) { batch in
            themes += (0..<batch.count).map { batch.text(.findingTheme, at: $0) ?? "" }
            if strategy.asksRules { batches.append(batch) }
        }
        let evidence = try strategy.asksRules ? ReplayRules(rules(), batches) : nil
        var settings = TargetingReplay.Settings()
        settings.rate = rate
        settings.strategy = strategy
        settings.randomShare = randomShare
        settings.labelledWeeks = labelledWeeks
        settings.seed = seed
        let line = ProgressLine("Replaying", unit: .things("weeks"), isQuiet: output.quiet)
        let weeks = try TargetingReplay(settings: settings).run(
            data.rows,
            schema: data.schema,
            themes: themes,
            evidence: evidence
        ) { done, total in
            line.update(done, of: total)
        }
        line.finish("\(weeks.count) weeks")
        guard !weeks.isEmpty else {
            throw CommandFailure("The files end within the first \(labelledWeeks) weeks: nothing to replay.")
        }
        let answer = Answer(
            strategy: strategy,
            seed: seed,
            summary: ReplaySummary(weeks.suffix(lastWeeks)),
            weeks: weeks
        )
        if output.json { try JSONAnswer.write(answer) } else { print(answer.table) }
    }

    private func rules() throws -> RuleBook {
        let shipped = try RuleLibrary.rules()
        let dated = try lists.load()
        do throws(RuleFaults) {
            return try RuleBook(shipped, lists: dated)
        } catch {
            throw CommandFailure(error.description)
        }
    }
}

extension ReplayCommand.Answer {
    /// One line a week and the summary, for people.
    var table: String {
        var lines = ["week        lines  illicit  inspected  found  precision  drawn  found by chance"]
        for week in weeks {
            let day = ISO8601DateFormatter.string(
                from: Date(timeIntervalSince1970: TimeInterval(week.start)),
                timeZone: .gmt,
                formatOptions: [.withFullDate]
            )
            lines.append(
                day
                    + String(
                        format: "  %5d  %7d  %9d  %5d  %9.3f  %5d  %15d",
                        week.lines,
                        week.illicit,
                        week.inspected,
                        week.found,
                        week.precision,
                        week.drawn,
                        week.drawnFound
                    )
            )
        }
        for (theme, count) in summary.themes.sorted(by: { $0.key < $1.key }) {
            lines.append("last \(summary.weeks) weeks, \(theme): \(count.found) of \(count.illicit) illicit inspected")
        }
        lines.append(
            String(
                format: "last %d weeks: precision %.3f, random inspection would find %.3f (× %.1f); "
                    + "new importers: %d of %d inspected",
                summary.weeks,
                summary.precision,
                summary.baseRate,
                summary.lift,
                summary.newImporterFound,
                summary.newImporterInspected
            )
        )
        return lines.joined(separator: "\n")
    }
}
