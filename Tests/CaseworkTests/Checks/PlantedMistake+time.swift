//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Customs
import Foundation

extension PlantedMistake {
    static let time: [PlantedMistake] = [
        PlantedMistake(
            "mandatory field empty",
            at: ["*"],
            [
                way("date") {
                    $0.record.detected = nil; return true
                },
                way("mode") {
                    $0.record.mode = nil; return true
                },
                way("no goods") {
                    $0.record.lines = []; return true
                },
                way("substance of drugs") {
                    $0.change(.drugs) {
                        $0.attributes[.substance] = nil; return true
                    }
                },
                way("no quantity") {
                    $0.changeAny { line in
                        guard line.group != .cash else { return false }
                        line.quantities = []
                        return true
                    }
                },
                heldBack("detection") {
                    $0.record.detection = []; return true
                },
                heldBack("taxon of blanks") {
                    $0.change(.wildlife) {
                        $0.attributes[.taxon] = "  "; return true
                    }
                },
                heldBack("place") { spoiling in
                    spoiling.record.site = SeizureSite(kind: spoiling.record.site.kind)
                    return true
                },
            ]
        ),
        PlantedMistake(
            "date in the future",
            at: ["detected"],
            [
                way("tomorrow") {
                    $0.record.detected = CheckBench.today.adding(days: 1); return true
                },
                way("next year") { spoiling in
                    guard let day = spoiling.record.detected else { return false }
                    spoiling.record.detected = CheckBench.day(day.year + 1, day.month, min(day.day, 28))
                    return true
                },
                heldBack("century") {
                    $0.record.detected = CheckBench.day(2525, 8, 12); return true
                },
            ]
        ),
        PlantedMistake(
            "date absurdly old",
            at: ["detected"],
            [
                way("1925") {
                    $0.record.detected = CheckBench.day(1925, 8, 12); return true
                },
                way("year of birth") {
                    $0.record.detected = CheckBench.day(1988, 3, 2); return true
                },
                way("wrong decade") {
                    $0.record.detected = CheckBench.day(2015, 9, 4); return true
                },
                heldBack("year 25") {
                    $0.record.detected = CheckBench.day(25, 9, 4); return true
                },
                heldBack("1900") {
                    $0.record.detected = CheckBench.day(1900, 1, 1); return true
                },
            ]
        ),
        PlantedMistake(
            "decision before detection",
            at: ["decision", "detected"],
            [
                way("a day") { spoil in
                    guard let day = spoil.record.detected?.adding(days: -1) else { return false }
                    spoil.record.decision = LegalDecision(number: "12/QĐ-XPHC", date: day)
                    return true
                },
                way("day and month swapped") { spoil in
                    guard let day = spoil.record.detected, day.day < 7, day.day < day.month else { return false }
                    spoil.record.decision = LegalDecision(
                        number: "340/QĐ-XPHC",
                        date: CheckBench.day(day.year, day.day, day.month)
                    )
                    return true
                },
                heldBack("last year") { spoil in
                    spoil.record.decision = LegalDecision(number: "7/QĐ", date: CheckBench.day(2024, 12, 30))
                    return true
                },
            ]
        ),
        PlantedMistake(
            "closed without a decision",
            at: ["decision", "legalStatus"],
            [
                way("none") {
                    $0.record.legalStatus = .closed; $0.record.decision = nil; return true
                },
                way("no number") { spoil in
                    spoil.record.legalStatus = .closed
                    spoil.record.decision = LegalDecision(number: "", date: CheckBench.today)
                    return true
                },
                way("a dash for a number") { spoil in
                    spoil.record.legalStatus = .closed
                    spoil.record.decision = LegalDecision(number: "–", date: CheckBench.today)
                    return true
                },
                heldBack("decision of tomorrow") { spoil in
                    spoil.record.decision = LegalDecision(number: "9/QĐ", date: CheckBench.day(2025, 12, 2))
                    return true
                },
            ]
        ),
        PlantedMistake(
            "hour outside the day",
            at: ["minuteOfDay"],
            [
                way("24:00") {
                    $0.record.minuteOfDay = 1_440; return true
                },
                way("negative") {
                    $0.record.minuteOfDay = -5; return true
                },
                heldBack("hours times hundred") {
                    $0.record.minuteOfDay = 2_359; return true
                },
            ]
        ),
    ]
}
