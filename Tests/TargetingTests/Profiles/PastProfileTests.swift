//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Forest
import Targeting
import Testing

@Suite("What the past knows of parties")
struct PastLedgerTests {
    @Test("a key never met has no record, and key 0 is nobody")
    func unknown() {
        var ledger = PastLedger()
        ledger.lodge(0, hour: 1)
        #expect(ledger.record(0) == nil)
        #expect(ledger.record(7) == nil)
    }

    @Test("lines and findings are counted, findings fade by half in a quarter")
    func fading() throws {
        var ledger = PastLedger()
        ledger.lodge(7, hour: 100)
        ledger.learn(7, hour: 100, illicit: true)
        ledger.learn(7, hour: 100 + 90 * 24, illicit: false)
        let entry = try #require(ledger.record(7))
        #expect(entry.lines == 1)
        #expect(abs(entry.inspected - 1.5) < 0.001)
        #expect(abs(entry.illicit - 0.5) < 0.001)
        #expect(entry.first == 100)
    }

    @Test("memory is bounded: what is not met again is forgotten, what is met again stays")
    func bounded() {
        var ledger = PastLedger(capacity: 1_000)
        for round in 0..<10_000 {
            ledger.lodge(UInt64(round) &+ 1_000_000, hour: Int32(round))
            ledger.lodge(42, hour: Int32(round))
        }
        #expect(ledger.record(42)?.lines == 10_000)
        #expect(ledger.record(1_000_000) == nil)
        #expect(ledger.sortedEntries.count <= 2_002)
    }

    @Test("fading by a half-life is exact to a thousandth", arguments: [0, 1, 24, 500, 2160, 2161, 50_000])
    func fade(hours: Int32) {
        var expected: Float = 1
        for _ in 0..<Int(hours) { expected *= 0.999_679_144_2 }
        #expect(abs(PastLedger.fade(hours, PastLedger.findingHalfLifeHours) - expected) < 1e-3)
    }
}

@Suite("Past only")
struct PastOnlyTests {
    @Test("a finding counts from the hour it is known, not from lodging")
    func findingDate() throws {
        var first = SmallBorder.Line(number: "A1", lodged: SmallBorder.start, importer: "x", finding: "violation")
        first.findingAt = SmallBorder.start + 10 * 86_400
        let before = SmallBorder.Line(number: "A2", lodged: SmallBorder.start + 5 * 86_400, importer: "x")
        let after = SmallBorder.Line(number: "A3", lodged: SmallBorder.start + 11 * 86_400, importer: "x")
        let rates = try importerRates([first, before, after])
        #expect(rates[0] == rates[1])
        #expect(rates[2] > rates[1])
    }

    @Test("lines of one declaration are not one another's past")
    func oneDeclaration() throws {
        let lines = (1...3).map { SmallBorder.Line(number: "A1", item: $0, lodged: SmallBorder.start, importer: "x") }
        var profiles = ProfileSet(schema: SmallBorder.schema)
        let block = profiles.features(SmallBorder.encoded(lines), order: [0, 1, 2])
        let column = try #require(
            profiles.schema.features.firstIndex { profiles.schema.name(of: $0) == "lines.importer" }
        )
        #expect((0..<3).map { block.values[column * 3 + $0] } == [0, 0, 0])
    }

    @Test("a certificate that comes with another importer is told apart from one that comes back")
    func certificate() throws {
        let lines = [
            SmallBorder.Line(number: "A1", lodged: SmallBorder.start, importer: "x", certificate: "E1"),
            SmallBorder.Line(number: "A2", lodged: SmallBorder.start + 60, importer: "x", certificate: "E1"),
            SmallBorder.Line(number: "A3", lodged: SmallBorder.start + 120, importer: "y", certificate: "E1"),
        ]
        var profiles = ProfileSet(schema: SmallBorder.schema)
        let block = profiles.features(SmallBorder.encoded(lines), order: [0, 1, 2])
        let column = try #require(
            profiles.schema.features.firstIndex { profiles.schema.name(of: $0) == "other.certificate" }
        )
        #expect((0..<3).map { block.values[column * 3 + $0] } == [0, 0, 1])
    }

    private func importerRates(_ lines: [SmallBorder.Line]) throws -> [Float] {
        var profiles = ProfileSet(schema: SmallBorder.schema)
        let block = profiles.features(SmallBorder.encoded(lines), order: Array(lines.indices), learnsFindings: true)
        let column = try #require(
            profiles.schema.features.firstIndex { profiles.schema.name(of: $0) == "rate.importer" }
        )
        return lines.indices.map { block.values[column * lines.count + $0] }
    }
}
