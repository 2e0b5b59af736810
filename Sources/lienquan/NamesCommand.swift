//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser
import Names
import Node

/// Compares names across scripts.
struct NamesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "names",
        abstract: "Compare names and numbers across Vietnamese, Chinese and Latin script.",
        subcommands: [NamesMatchCommand.self]
    )
}

/// Says how near two names are.
struct NamesMatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "match",
        abstract: "Say how near two names are, and why.",
        discussion: """
            A score of 0.7 or more means that the names are taken for the same. Names are
            compared by their words without marks, with tones as evidence; Chinese
            characters by their Sino-Vietnamese and Mandarin readings; companies by
            translation; legal forms and branches are put aside first.

            EXAMPLES
              lienquan names match "孙志杰" "Tôn Chí Kiệt"
              lienquan names match "CTCP Thép Hòa Phát" "Hoa Phat Steel JSC"
            """
    )

    @Argument(help: "A name.") var first: String
    @Argument(help: "Another name.") var second: String

    func run() throws {
        let matcher = NameMatcher(readings: InstalledReadings.table)
        let match = matcher.match(first, second)
        let verdict = match.score >= NameMatcher.threshold ? "the same" : "not the same"
        print("\(Self.shown(match.score))  \(verdict)")
        for feature in match.features { print("  \(Self.text(feature))") }
    }

    private static func shown(_ score: Double) -> String {
        let hundredths = Int((score * 100).rounded())
        return "\(hundredths / 100)." + (hundredths % 100 < 10 ? "0" : "") + "\(hundredths % 100)"
    }

    private static func text(_ feature: NameMatch.Feature) -> String {
        switch feature {
        case .same: "same words, same tones"
        case .words(let matched, let all): "\(matched) of \(all) words agree"
        case .tones(let count): "same letters, other tones: \(count)"
        case .characters(let reading, let matched, let all): "\(matched) of \(all) characters by reading: \(reading)"
        case .translated(let matched, let all): "\(matched) of \(all) parts by translation or sound"
        case .form(let a, let b): a == b ? "same legal form: \(a)" : "legal form: \(a), not \(b)"
        case .branch: "one is a branch of the other"
        }
    }
}
