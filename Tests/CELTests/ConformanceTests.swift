//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CEL
import Testing

@Suite("Conformance with google/cel-spec")
struct ConformanceTests {
    /// Rows whose expected bytes hold a backslash that their source does not have.
    private static let contradictory: Set<String> = [
        "triple_single_quoted_unescaped_punctuation", "triple_double_quoted_unescaped_punctuation",
    ]

    @Test(
        "every test of the suite passes in the strict profile",
        .enabled(if: SharedSuite.path != nil, "needs the shared data folder; set LIENQUAN_DATA")
    )
    func suite() throws {
        let report = try ConformanceSuite(path: try #require(SharedSuite.path)).run()
        #expect(report.results.count > 1_000)
        for result in report.failures {
            let isContradictory =
                result.test.section == "bytes_literals" && Self.contradictory.contains(result.test.name)
            #expect(
                isContradictory,
                "\(result.test.file)/\(result.test.section)/\(result.test.name): \(result.failure ?? "")"
            )
        }
        #expect(report.files.map { $0.passed + $0.failed }.reduce(0, +) == report.results.count)
    }

    @Test("a failing test is counted with its reason")
    func failure() throws {
        let json = #"[{"file": "f", "section": "s", "name": "n", "expr": "1 + 1", "value": {"int64Value": "3"}}]"#
        let report = try ConformanceSuite(json: Array(json.utf8)).run()
        #expect(report.failures.first?.failure == "2 instead of 3")
        #expect(report.files.first?.failed == 1)
    }

    @Test("a file of another form is refused")
    func refusal() {
        #expect(throws: ConformanceError.self) { try ConformanceSuite(json: Array("{}".utf8)) }
        #expect(throws: ConformanceError.self) { try ConformanceSuite(path: "/nowhere.json") }
    }
}
