//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
import Rules
import Testing

/// Every sample of `docs/rules.md` is what it says: a rule, a list, a condition, or a mistake with its message.
@Suite("The guide for writing rules")
struct GuideTests {
    private struct Sample {
        let kind: String
        let line: Int
        let text: String
    }

    private static func samples() throws -> [Sample] {
        let root = URL(fileURLWithPath: #filePath).appendingPathComponent("../../..").standardizedFileURL
        let guide = try String(contentsOf: root.appendingPathComponent("docs/rules.md"), encoding: .utf8)
        var samples: [Sample] = []
        var open: (kind: String, line: Int, lines: [String])?
        for (number, line) in guide.components(separatedBy: "\n").enumerated() {
            if line.hasPrefix("```") {
                if let ended = open {
                    samples.append(
                        Sample(kind: ended.kind, line: ended.line, text: ended.lines.joined(separator: "\n"))
                    )
                    open = nil
                } else {
                    open = (String(line.dropFirst(3)), number + 1, [])
                }
            } else {
                open?.lines.append(line)
            }
        }
        return samples
    }

    private static let parts = [
        "id: R1", "theme: dossier", "title: {vi: a, zh: b, en: c}", "instruction: {vi: a, zh: b, en: c}", "owner: lan",
        "legal_basis: law", "lane: yellow", "weight: 10", "when: net_kg > 5",
    ]

    /// A whole rule around some of its parts.
    private static func completed(_ sample: String) -> String {
        let given = Set(sample.split(separator: "\n").compactMap { $0.split(separator: ":").first.map(String.init) })
        let others = parts.filter { part in !given.contains(String(part.prefix { $0 != ":" })) }
        return sample + "\n" + others.joined(separator: "\n") + "\n"
    }

    /// Read once for all samples.
    private static let read = Result {
        let own = try samples().filter { $0.kind == "yaml" && $0.text.hasPrefix("name:") }
        return ReferenceLists(
            try RuleLibrary.lists() + own.map { try ListFile.read($0.text) },
            on: try ShippedRuleTests.today()
        )
    }

    private static func lists() throws -> ReferenceLists { try read.get() }

    private static func book(_ text: String) throws -> RuleBook {
        try RuleBook([RuleFile.read(text)], lists: lists())
    }

    private static func conditions(_ sample: Sample) -> [String] {
        sample.text.split(separator: "\n").map(String.init)
    }

    @Test("rules are rules, and their examples hold")
    func rules() throws {
        let rules = try Self.samples().filter { $0.kind == "yaml" && !$0.text.hasPrefix("name:") }
        #expect(rules.count >= 5)
        for sample in rules {
            let book = try Self.book(Self.completed(sample.text))
            for result in try book.results(ofExamplesIn: 0) where !result.holds {
                Issue.record("line \(sample.line): \(result.example.note): \(result.reasons.joined(separator: "; "))")
            }
        }
    }

    @Test("the first rule can be drafted as it stands")
    func first() throws {
        let sample = try #require(try Self.samples().first { $0.kind == "yaml" })
        let version = try RuleVersion(sample.text, lists: Self.lists(), by: "lan", at: 1_800_000_000)
        #expect(version.rule.examples.count == 3 && version.rule.review != nil)
    }

    @Test("conditions are conditions")
    func conditions() throws {
        let samples = try Self.samples().filter { $0.kind == "cel" }
        #expect(samples.count >= 10)
        for sample in samples {
            for condition in Self.conditions(sample) {
                do {
                    _ = try RuleBook([RuleSample.rule(condition)], lists: Self.lists())
                } catch {
                    Issue.record("line \(sample.line): \(condition): \(error)")
                }
            }
        }
    }

    @Test("mistakes have the message that is shown")
    func mistakes() throws {
        let samples = try Self.samples()
        var count = 0
        for (sample, answer) in zip(samples, samples.dropFirst()) where sample.kind.hasSuffix(" wrong") {
            count += 1
            #expect(answer.kind == "text")
            let text = sample.kind.hasPrefix("yaml") ? sample.text : "when: '\(sample.text.replacing("'", with: "''"))'"
            var message = "no fault"
            do {
                _ = try Self.book(Self.completed(text))
            } catch let faults as RuleFaults {
                message = faults.faults.first?.description ?? ""
            } catch let fault as RuleFault {
                message = fault.description
            }
            #expect(message == answer.text, "line \(sample.line)")
        }
        #expect(count >= 8)
    }

    @Test("names and types that the guide tells of exist")
    func names() throws {
        for name in [
            "hs2", "hs4", "hs6", "price_per_kg", "unit_price", "kg_per_package", "hour", "container_valid", "imo_valid",
        ] {
            #expect(Vocabulary.standard[name] != nil, "\(name)")
        }
        for name in [
            "importer_id_valid", "seals_agree", "importer_phone_key", "kg_per_unit", "manifest_kg_difference_share",
            "vessel_sea_alerts", "vessel_gaps", "vessel_encounters", "vessel_draught_changes",
        ] {
            #expect(Vocabulary.standard[name] != nil, "\(name)")
        }
    }
}
