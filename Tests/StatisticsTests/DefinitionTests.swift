//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
import Statistics
import TestSupport
import Testing

@Suite("Definitions of reports")
struct DefinitionTests {
    private static let text = """
        {"version":1,"id":"gates","title":{"vi":"Cửa khẩu","zh":"口岸","en":"Gates"},"currency":"VND",
        "period":{"kind":"half","from":"2025-06-30"},"rows":["gate"],"measures":["cases","quantity_kg"]}
        """

    private func read(_ from: String, _ to: String) throws(DefinitionFault) -> ReportDefinition {
        try ReportDefinition.read(Data(Self.text.replacing(from, with: to).utf8))
    }

    @Test("what is left out has its value, and the text read again is the same")
    func roundTrip() throws {
        let definition = try read("", "")
        #expect(definition.comparison == .none && definition.border == .all && definition.filters.isEmpty)
        #expect(definition.measures == [.cases, .quantity(.kilograms)])
        let again = try ReportDefinition.read(Data(definition.text.utf8))
        #expect(again == definition && again.digest == definition.digest)
    }

    @Test("bad definitions are refused with what is wrong")
    func refused() {
        #expect(throws: DefinitionFault.unknownDimension("colour")) { try read("\"gate\"", "\"colour\"") }
        #expect(throws: DefinitionFault.unknownMeasure("joy")) { try read("quantity_kg", "joy") }
        #expect(throws: DefinitionFault.unknownVersion(2)) { try read("\"version\":1", "\"version\":2") }
        #expect(throws: DefinitionFault.badID("../x")) { try read("\"gates\"", "\"../x\"") }
        #expect(throws: DefinitionFault.noTitle) { try read("口岸", " ") }
        #expect(throws: DefinitionFault.twice("gate")) { try read("[\"gate\"]", "[\"gate\",\"gate\"]") }
        #expect(throws: DefinitionFault.noMeasure) { try read("[\"cases\",\"quantity_kg\"]", "[]") }
        #expect(throws: DefinitionFault.badTop(0)) { try read("\"version\":1", "\"version\":1,\"top\":0") }
        #expect(throws: DefinitionFault.badCurrency("<B>")) { try read("VND", "<b>") }
        #expect(throws: DefinitionFault.filterOnTime(.month)) {
            try read("\"version\":1", "\"version\":1,\"filters\":[{\"dimension\":\"month\",\"values\":[\"2025-01\"]}]")
        }
        #expect(throws: DefinitionFault.reversedPeriod) {
            try read(
                "{\"kind\":\"half\",\"from\":\"2025-06-30\"}",
                "{\"kind\":\"range\",\"from\":\"2025-06-30\",\"to\":\"2025-06-29\"}"
            )
        }
        #expect(throws: DefinitionFault.leagueRows) { try read("\"version\":1", "\"version\":1,\"kind\":\"league\"") }
        #expect(throws: DefinitionFault.self) { try read("2025-06-30", "2025-02-30") }
        #expect(throws: DefinitionFault.self) { try ReportDefinition.read(Data("[]".utf8)) }
    }

    @Test(
        "every built-in report keeps the rules",
        arguments: BuiltInReports.all(anchor: SampleLedger.day("2025-06-30"), currency: .vnd)
    )
    func builtIn(_ definition: ReportDefinition) throws {
        try definition.check()
        #expect(try ReportDefinition.read(Data(definition.text.utf8)) == definition)
    }
}
