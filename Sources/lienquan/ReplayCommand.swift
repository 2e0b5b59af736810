//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser
import Foundation
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
            chooses; what it does not choose stays unknown to it.

            EXAMPLES
              lienquan replay --mapping lienquan border/vn/replay.csv --rate 0.05 \\
                --strategy model+random
              lienquan replay --mapping kcs-2022 train.csv valid.csv --rate 0.1 \\
                --strategy model --json
            """
    )

    @OptionGroup var mapping: MappingOption
    @Argument(help: "Declaration files.") var files: [String]
    @Option(help: "Share of a week's lines that can be inspected, 0…1.") var rate = 0.1
    @Option(help: "model, model+random or random.") var strategy = ReplayStrategy.modelAndRandom
    @Option(help: "Share of the inspected that chance picks in model+random.") var randomShare = 0.1
    @Option(help: "Weeks at the start whose findings are all known.") var labelledWeeks = 4
    @Option(help: "Weeks at the end that the summary is over.") var lastWeeks = 13
    @Option(help: "Seed of everything that chance decides.") var seed: UInt64 = 1
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
        let data = try TrainingData(files, mapping: try mapping.load(), output: output)
        var settings = TargetingReplay.Settings()
        settings.rate = rate
        settings.strategy = strategy
        settings.randomShare = randomShare
        settings.labelledWeeks = labelledWeeks
        settings.seed = seed
        let line = ProgressLine("Replaying", unit: .things("weeks"), isQuiet: output.quiet)
        let weeks = try TargetingReplay(settings: settings).run(data.rows, schema: data.schema) { done, total in
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
