//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
import Operations
import Spreadsheet
import TestSupport
import Testing

@Suite("Seizures of an operation")
struct SeizureTests {
    private static func faults(
        ofMessage: Bool = false,
        _ change: (inout OperationSeizure) -> Void
    ) throws -> [SeizureFault] {
        var seizure = ofMessage ? SampleOperations.partnerSeizure() : SampleOperations.ownSeizure()
        change(&seizure)
        let check = SeizureCheck(
            try SampleOperations.operation(),
            today: SampleOperations.day("2025-08-20"),
            isGate: { $0 == "G01" }
        )
        return check.faults(of: seizure)
    }

    @Test("a whole one has no faults; each mistake is named by the field of the form")
    func check() throws {
        #expect(try Self.faults { _ in } == [])
        #expect(try Self.faults(ofMessage: true) { _ in } == [])
        func one(_ field: String, _ problem: SeizureFault.Problem, _ change: (inout OperationSeizure) -> Void) throws {
            #expect(try Self.faults(change) == [SeizureFault(field, problem)], "\(field)")
        }
        let lot = "commodities[0].quantities"
        try one(lot, .negative) { $0.facts.lines[0].amounts = [SeizedAmount(-5, "sticks")] }
        try one(lot, .zero) { $0.facts.lines[0].amounts = [SeizedAmount(0, "sticks")] }
        try one(lot, .unfitUnit) { $0.facts.lines[0].amounts = [SeizedAmount(5, "l")] }
        try one(lot, .implausible) { $0.facts.lines[0].amounts = [SeizedAmount(90_000, "t")] }
        try one(lot, .missing) { $0.facts.lines[0].amounts = [] }
        try one("commodities[0].unit", .unknownUnit) { $0.facts.lines[0].amounts = [SeizedAmount(5, "boxes")] }
        try one("commodities[0].hs", .malformed) { $0.facts.lines[0].hs = "24.02" }
        try one("commodities[0].currency", .missing) { $0.facts.lines[0].value = "5" }
        try one("commodities", .missing) { $0.facts.lines = [] }
        try one("date", .future) {
            $0.facts.date = SampleOperations.day("2025-08-21")
        }
        try one("date", .outside) { $0.facts.date = SampleOperations.day("2025-04-14") }
        try one("phase", .unknownPhase) { $0.namedPhase = "sixth" }
        try one("gate", .unknownGate) { $0.facts.gate = "G77" }
        try one("gate", .missing) { $0.facts.gate = nil }
        try one("office", .outsider) { $0.facts.office = "VN-VII" }
        try one("persons", .negative) { $0.facts.persons = -1 }
        try one("departure", .missing) { $0.facts.departure = nil }
        try one("body", .unreadable) { $0.isUnreadable = true }
        #expect(try Self.faults { $0.namedPhase = "2" } == [], "a phase may be named by its number")
        #expect(try Self.faults { $0.facts.office = "VN-VI-01" } == [], "an office below one that takes part")
    }

    @Test("what a group asks for is asked for; of wildlife the appendix, too")
    func groups() throws {
        let scales = SeizedLine(.wildlife, subject: "Manis javanica", amounts: [SeizedAmount(12, "kg")])
        for ofMessage in [false, true] {
            #expect(
                try Self.faults(ofMessage: ofMessage) { $0.facts.lines = [scales] } == [
                    SeizureFault("commodities[0].cites", .missing)
                ]
            )
        }
        let cash = SeizedLine(.cash, amounts: [])
        #expect(try Self.faults { $0.facts.lines = [cash] } == [SeizureFault("commodities[0].value", .missing)])
        let drug = SeizedLine(.drugs, amounts: [SeizedAmount(900, "g")])
        #expect(try Self.faults { $0.facts.lines = [drug] } == [SeizureFault("commodities[0].substance", .missing)])
    }

    @Test("figures stand as ours, theirs and joint; one that an officer found twice counts once")
    func figures() {
        var own = SampleOperations.ownSeizure()
        let theirs = SampleOperations.partnerSeizure()
        #expect(OperationFigures([own, theirs])[.joint].seizures == 2)
        let proposals = SeizureTwins.proposals(among: [own, theirs])
        #expect(proposals.map(\.signs) == [[.day, .place, .goods, .amount]])
        own.twins = [OperationSeizure.Twin(theirs.id, isSame: true, by: "lan", at: 5)]
        #expect(SeizureTwins.proposals(among: [own, theirs]) == [])
        var other = theirs
        other.facts.lines[0].amounts = [SeizedAmount(40_000, "sticks")]
        own.twins = []
        #expect(
            SeizureTwins.proposals(among: [own, other]) == [],
            "another amount at the same gate is another seizure"
        )
        other.facts.lines[0].amounts = []
        #expect(SeizureTwins.proposals(among: [own, other]).map(\.signs) == [[.day, .place, .goods]])
        own.twins = [OperationSeizure.Twin(theirs.id, isSame: true, by: "lan", at: 5)]
        let figures = OperationFigures([own, theirs])
        #expect(figures[.ours].seizures == 1 && figures[.theirs].seizures == 1 && figures[.joint].seizures == 1)
        #expect(figures[.joint].totals == [SeizureTally.Total(.tobacco, .sticks, 118_600)])
        #expect(figures.days.map(\.joint) == [1])
        own.standing = .cleared
        #expect(OperationFigures([own, theirs])[.joint].seizures == 1, "theirs stands by itself again")
        own.standing = .current
        own.twins = [OperationSeizure.Twin(theirs.id, isSame: false, by: "lan", at: 5)]
        #expect(OperationFigures([own, theirs])[.joint].seizures == 2)
        #expect(SeizureTwins.proposals(among: [own, theirs]) == [])
    }

    @Test("negative amounts never make a total smaller, and units are brought to one")
    func totals() {
        var a = SampleOperations.ownSeizure()
        a.facts.lines[0].amounts = [SeizedAmount(2, "cartons"), SeizedAmount(-400, "sticks"), SeizedAmount(3, "boxes")]
        #expect(SeizureTally([a]).totals == [SeizureTally.Total(.tobacco, .sticks, 400)])
        let day = SampleOperations.day("2025-08-13")
        #expect(OperationFigures([a], in: day...day)[.ours].seizures == 0)
    }

    @Test("the table for CENcomm has own seizures alone, one row a line, and runs no formula")
    func cen() throws {
        var own = SampleOperations.ownSeizure()
        own.facts.placeName = "=HYPERLINK(\"http://x\")"
        own.facts.lines.append(
            SeizedLine(.drugs, subject: "heroin", amounts: [SeizedAmount(900, "g"), SeizedAmount(3, "pieces")])
        )
        var cleared = SampleOperations.ownSeizure(SampleOperations.facts("VN-2025-VI-0043"))
        cleared.standing = .cleared
        let sheet = CENSheet.sheet(
            try SampleOperations.operation(),
            [SampleOperations.partnerSeizure(), own, cleared],
            check: SeizureCheck(nil, today: SampleOperations.day("2025-08-20"), isGate: { _ in false })
        )
        #expect(sheet.rows.count == 2)
        func cell(_ row: Int, _ column: CENColumn) throws -> SheetCell {
            sheet.rows[row][try #require(CENColumn.allCases.firstIndex(of: column))]
        }
        #expect(try cell(0, .quantity) == .number(118_600) && cell(0, .unit) == "sticks")
        #expect(try cell(1, .quantity) == .number(0.9) && cell(1, .unit) == "kg")
        #expect(try cell(1, .quantity2) == .number(3) && cell(1, .unit2) == "pieces")
        #expect(try cell(1, .line) == .number(2) && cell(0, .placeType) == "land border")
        #expect(SeparatedTextWriter.text(sheet).contains("'=HYPERLINK"))
        #expect(try cell(0, .toBeCompleted) == "gate unknown_gate")
    }
}
