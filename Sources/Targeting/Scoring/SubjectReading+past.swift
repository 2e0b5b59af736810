//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

extension SubjectReading {
    /// What is known of a party or paper says only what the model knows: a feature it does without tells nothing.
    func past(_ index: Int) -> (String, ReasonFacts) {
        let definition = schema.past[index]
        let record = PastRecord(
            rate: value(.pastRate(index)),
            inspected: value(.pastEvidence(index)),
            lines: value(.pastLines(index)).map { expm1($0) },
            recent: value(.pastRecent(index)),
            hours: value(.pastAge(index)).map { expm1($0) },
            average: average
        )
        if schema.papers.contains(definition) { return paper(definition, record, index) }
        let shown = partyText(definition)
        func told(_ code: String, _ facts: ReasonFacts = [:]) -> (String, ReasonFacts) {
            var facts = facts
            facts["value"] = shown
            return (code, facts)
        }
        if record.isMissing { return (ReasonCode.missing(definition.id), [:]) }
        if let inspected = record.inspected, inspected >= 0.5, let share = record.findingShare {
            if share * inspected < 0.5 { return told(ReasonCode.clean(definition.id), ["inspected": whole(inspected)]) }
            return told(
                ReasonCode.findings(of: definition.id),
                ["rate": percent(share), "inspected": whole(inspected)]
            )
        }
        if record.isNew == true { return told(ReasonCode.new(definition.id), ["hs": String(hs.prefix(4))]) }
        if speaksFor, let recent = record.recent, recent >= 1 {
            return told(ReasonCode.burst(of: definition.id), ["count": whole(recent)])
        }
        if let lines = record.lines { return told(ReasonCode.known(definition.id), ["lines": whole(lines)]) }
        if let hours = record.hours { return told(ReasonCode.since(definition.id), ["days": whole(hours / 24)]) }
        return told(ReasonCode.estimate(definition.id), ["rate": record.rate.map(percent) ?? ""])
    }

    private func paper(_ definition: KeyDefinition, _ record: PastRecord, _ index: Int) -> (String, ReasonFacts) {
        let number = definition.fields.last.map(text) ?? ""
        if value(.otherParty(index)) == 1 { return (ReasonCode.otherParty(definition.id), ["number": number]) }
        if record.isMissing { return (ReasonCode.missing(definition.id), [:]) }
        guard let times = record.lines ?? record.recent, times >= 0.5 else {
            return (ReasonCode.unused(definition.id), ["number": number])
        }
        return (ReasonCode.reused(definition.id), ["number": number, "times": whole(max(1, times))])
    }
}

/// What a model knows of one key of the past; nil for what it does without, NaN where the declaration has no such key.
private struct PastRecord {
    /// Smoothed share of findings.
    let rate: Float?
    /// Fading number of inspected lines.
    let inspected: Float?
    let lines: Float?
    /// Fading number of lines in the last week.
    let recent: Float?
    /// Since first met, NaN for a key never met.
    let hours: Float?
    /// The share of findings that smoothing starts from.
    let average: Float

    /// Whether the declaration leaves it empty.
    var isMissing: Bool { rate?.isNaN ?? inspected?.isNaN ?? lines?.isNaN ?? recent?.isNaN ?? false }

    /// Whether the key was never met before; nil where the model can't tell.
    var isNew: Bool? { lines.map { $0 < 0.5 } ?? recent.map { $0 == 0 } ?? hours.map(\.isNaN) }

    /// The share of findings without the smoothing.
    var findingShare: Float? {
        guard let rate, let inspected, inspected > 0 else { return nil }
        let prior = PastProfile.priorLines
        return max(0, min(1, (rate * (inspected + prior) - prior * average) / inspected))
    }
}
