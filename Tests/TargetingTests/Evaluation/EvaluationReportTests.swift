//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
import Targeting
import Testing

@Suite("Evaluation report")
struct EvaluationReportTests {
    private func rows() -> EvaluationRows {
        var rows = EvaluationRows()
        for index in 0..<1_000 {
            let illicit = index % 10 == 0
            rows.append(
                score: illicit ? Float(500 + index % 500) : Float(index % 600),
                outcome: index % 4 == 3 ? nil : illicit ? .seizure : .clean,
                revenue: illicit ? 1_000 : 0,
                office: index % 3 == 0 ? "15BB" : "7201",
                hsCode: index % 2 == 0 ? "610910" : "8703",
                month: index < 500 ? "2025-08" : "2025-09",
                unseenTuple: index % 5 == 0,
                newImporter: index % 25 == 0
            )
        }
        return rows
    }

    @Test("Only lines with a finding count")
    func inspectedOnly() {
        let report = EvaluationReport(rows(), modelID: "m1", leaksLabel: false)
        #expect(report.overall.rows == 750)
        #expect(report.uninspected == 250)
        #expect(report.overall.illicit == 100)
        #expect(report.overall.revenue == 100_000)
    }

    @Test("Slices add up to the whole")
    func slices() {
        let report = EvaluationReport(rows(), modelID: "m1", leaksLabel: false)
        for slices in [report.byOffice, report.byChapter, report.byMonth] {
            #expect(slices.map(\.metrics.rows).reduce(0, +) == 750)
            #expect(slices.map(\.metrics.illicit).reduce(0, +) == 100)
        }
        #expect(report.byOffice.map(\.name) == ["15BB", "7201"])
        #expect(report.byChapter.map(\.name) == ["61", "87"])
        #expect(report.byMonth.map(\.name) == ["2025-08", "2025-09"])
    }

    @Test("A subset is measured like the whole of its own lines")
    func subsets() {
        let all = rows()
        let part = all.scores.indices.filter { all.unseenTuple[$0] }
        let alone = RankingMetrics(
            scores: part.map { all.scores[$0] },
            illicit: part.map { all.illicit[$0] },
            revenue: part.map { all.revenue[$0] }
        )
        let report = EvaluationReport(all, modelID: "m1", leaksLabel: true)
        #expect(report.unseenTuple == alone)
        #expect(report.newImporters?.rows == all.newImporter.count { $0 })
        #expect(EvaluationReport(EvaluationRows(), modelID: "m1", leaksLabel: false).unseenTuple == nil)
    }

    @Test("A batch gives findings, offices, chapters and local months")
    func batch() {
        var builder = DeclarationBatchBuilder(fields: [.finding, .office, .hsCode, .lodgedAt, .findingRevenue])
        let lines: [(String?, String, Double)] = [
            ("violation", "15BB", 50), ("clean", "15BB", .nan), (nil, "7201", .nan),
        ]
        for line in lines {
            builder.append { field in
                switch field {
                case .finding: line.0.map { .text($0) } ?? .missing
                case .office: .text(line.1)
                case .hsCode: .text("240220")
                // 2025-08-31T20:00Z is September in Hanoi.
                case .lodgedAt: .instant(1_756_670_400, offsetMinutes: 420)
                default: .number(line.2)
                }
            }
        }
        var rows = EvaluationRows()
        rows.append(builder.finish(), scores: [0.9, 0.1, 0.5], newImporter: [true, false, true])
        #expect(rows.count == 2 && rows.uninspected == 1)
        #expect(rows.illicit == [true, false])
        #expect(rows.revenue == [50, 0])
        #expect(rows.newImporter == [true, false])
        let report = EvaluationReport(rows, modelID: "m", leaksLabel: false)
        #expect(report.byOffice.map(\.name) == ["15BB"])
        #expect(report.byChapter.map(\.name) == ["24"])
        #expect(report.byMonth.map(\.name) == ["2025-09"])
    }

    @Test("JSON reads back as the same report")
    func json() throws {
        let report = EvaluationReport(rows(), modelID: "m1", leaksLabel: true)
        #expect(try JSONDecoder().decode(EvaluationReport.self, from: report.json()) == report)
    }

    @Test("The printed report states a leak, in every language", arguments: Language.allCases)
    func leak(language: Language) {
        let told = EvaluationReport(rows(), modelID: "m1", leaksLabel: true).table(language)
        let silent = EvaluationReport(rows(), modelID: "m1", leaksLabel: false).table(language)
        let word = [Language.vi: "RÒ RỈ", .zh: "泄漏", .en: "LEAK"][language] ?? ""
        #expect(told.contains(word))
        #expect(!silent.contains(word))
        #expect(!told.contains("?"))
    }

    @Test("The printed report is aligned")
    func aligned() {
        let text = EvaluationReport(rows(), modelID: "m1", leaksLabel: false).table(.en)
        for block in text.components(separatedBy: "\n\n").dropFirst() {
            let lines = block.split(separator: "\n").filter { $0.contains("  ") }
            #expect(Set(lines.map(\.count)).count == 1)
        }
        #expect(text.contains("tuple never seen in training"))
        #expect(text.contains("new importers"))
        #expect(text.contains("By office"))
        #expect(EvaluationReport(rows(), modelID: "m1", leaksLabel: false).table(.vi).contains("0,1"))
    }
}
