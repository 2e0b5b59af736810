//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CEL
import Foundation
import Testing

@Suite("Conformance with google/cel-spec")
struct ConformanceTests {
    @Test(
        "every test of the suite passes in the strict profile",
        .enabled(if: SharedSuite.path != nil, "needs the shared data folder; set LIENQUAN_DATA")
    )
    func suite() throws {
        let report = try ConformanceSuite(path: try #require(SharedSuite.path)).run()
        #expect(report.results.count > 1_000)
        for result in report.failures {
            Issue.record("\(result.test.file)/\(result.test.section)/\(result.test.name): \(result.failure ?? "")")
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

    @Test(
        "bytes that still hold the text format's escape for a question mark are read both ways, and no other way",
        arguments: [
            ("b'? a'", #"\? a"#, true), (#"br'\\? a'"#, #"\? a"#, true), ("b'? a'", #"\? b"#, false),
            ("b' a'", #"\? a"#, false), (#"br'\\? a'"#, "? a", false), ("b'?'", "?", true),
        ]
    )
    func textFormat(_ source: String, _ bytes: String, _ passes: Bool) throws {
        let expected = Data(bytes.utf8).base64EncodedString()
        let json = """
            [{"file": "f", "section": "s", "name": "n", "expr": "\(source)", "value": {"bytesValue": "\(expected)"}}]
            """
        #expect(try ConformanceSuite(json: Array(json.utf8)).run().failures.isEmpty == passes)
    }

    @Test("a file of another form is refused")
    func refusal() {
        #expect(throws: ConformanceError.self) { try ConformanceSuite(json: Array("{}".utf8)) }
        #expect(throws: ConformanceError.self) { try ConformanceSuite(path: "/nowhere.json") }
    }
}
