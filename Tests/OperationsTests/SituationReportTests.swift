//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Operations
import TestSupport
import Testing

@Suite("Situation reports")
struct SituationReportTests {
    private static func text(_ words: String) -> SituationReport.Text {
        SituationReport.Text(situation: words, outlook: "", by: "lan", at: 1)
    }

    @Test("signed only in all three languages, once, and nothing moves afterwards")
    func signing() throws {
        var report = try SampleOperations.report()
        let signature = SituationReport.Signature(login: "minh", name: "Trần Văn Minh", at: 9)
        try report.write(Self.text("Bắt giữ một vụ"), in: .vi)
        #expect(throws: ReportError.incomplete([.zh, .en])) { try report.sign(signature) }
        try report.write(Self.text("查获一起"), in: .zh)
        try report.write(Self.text("One seizure"), in: .en)
        try report.sign(signature)
        #expect(throws: ReportError.signed) { try report.sign(signature) }
        #expect(throws: ReportError.signed) { try report.write(Self.text("x"), in: .vi) }
        #expect(throws: ReportError.signed) { try report.count(ReportFigures()) }
        report.note("m1", to: "CN-7200")
        report.note("m2", to: "CN-7200")
        #expect(report.sent == ["CN-7200": "m1"])
    }

    @Test("days in the wrong order and days of no operation are refused")
    func days() throws {
        func report(_ from: String, _ to: String) throws -> SituationReport {
            try SituationReport(
                try SampleOperations.operation(),
                number: 1,
                .daily,
                from: SampleOperations.day(from),
                to: SampleOperations.day(to),
                figures: ReportFigures(),
                by: "lan",
                name: "Lan"
            )
        }
        #expect(throws: ReportError.reversed) { try report("2025-08-12", "2025-08-11") }
        #expect(throws: ReportError.outside) { try report("2026-08-12", "2026-08-12") }
    }

    @Test("a text that is emptied again is missing, and one too long is refused")
    func texts() throws {
        var report = try SampleOperations.report()
        try report.write(Self.text("Một vụ"), in: .vi)
        try report.write(Self.text(""), in: .vi)
        #expect(report.missing == [.vi, .zh, .en])
        #expect(throws: ReportError.tooLong) {
            try report.write(Self.text(String(repeating: "x", count: 8_001)), in: .vi)
        }
    }
}
