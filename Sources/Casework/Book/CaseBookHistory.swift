//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
import Customs

/// Reads what became of a case.
struct CaseBookHistory {
    private static let mostSteps = 200

    let offsetMinutes: Int
    let today: CalendarDate

    func read(
        _ object: inout CaseBookObject,
        of record: SeizureRecord,
        detectedAt: Int64
    ) throws(CaseBookFault) -> [CaseBookStep] {
        var steps: [CaseBookStep] = []
        var last = (day: record.detected, at: detectedAt)
        var lines = record.lines
        for var step in try object.objects("history", most: Self.mostSteps) {
            guard let time = try step.time("on", offsetMinutes: offsetMinutes) else {
                throw step.fault(.missing, "on")
            }
            guard time.day <= today else { throw step.fault(.notNow, "on", time.day.iso8601) }
            guard last.day.map({ time.day >= $0 }) ?? true else {
                throw step.fault(.notInOrder, "on", time.day.iso8601)
            }
            // A day without an hour is no earlier than what happened on it before.
            last = (time.day, time.minute == nil ? max(time.at, last.at) : time.at)
            let kind = try kind(&step, time, &lines)
            let remark = try step.text("remark") ?? ""
            try step.end()
            steps.append(CaseBookStep(kind, on: time.day, at: last.at, remark: remark))
        }
        return steps
    }

    private func kind(
        _ step: inout CaseBookObject,
        _ time: CaseBookTime,
        _ lines: inout [SeizureLine]
    ) throws(CaseBookFault) -> CaseBookStep.Kind {
        let word = try step.neededText("step")
        switch word {
        case "note": return .note
        case "amended":
            var goods = try step.objects("goods", most: 100)
            let amended =
                goods.isEmpty ? nil : try CaseBookGoods(detectedAt: time.at * 1_000).lines(&goods, like: lines)
            lines = amended ?? lines
            let suspects = step.has(["persons"]) ? try CaseBookGoods.suspects(&step) : nil
            guard amended != nil || suspects != nil else { throw step.fault(.missing, "goods") }
            return .amended(lines: amended, suspects: suspects)
        case "closed":
            guard let outcome = try step.word("outcome", CaseOutcome.self), CaseOutcome.proposed.contains(outcome)
            else {
                throw step.fault(.missing, "outcome")
            }
            return .closed(outcome)
        default:
            guard let stage = CaseStage(rawValue: word), stage != .suspicion else {
                throw step.fault(.unknownWord, "step", word)
            }
            var decision: LegalDecision?
            if stage == .decided, let number = try step.text("decision_no") {
                decision = LegalDecision(number: number, date: try step.day("decision_date") ?? time.day)
            }
            return .stage(stage, decision)
        }
    }
}
