//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// The examples in a rule file.
enum ExamplePart {
    /// When an example's line is lodged unless it says otherwise.
    static let lodgedAt = "2025-08-12T09:00:00+07:00"

    static func read(_ part: YAMLPart?) throws(RuleFault) -> [RuleExample] {
        guard let part else { return [] }
        var examples: [RuleExample] = []
        var lines = 0
        for part in try part.items() {
            examples.append(try example(part))
            lines += examples[examples.count - 1].past.count
            guard lines <= mostPastLines else {
                throw part.fault("the examples of a rule have at most \(mostPastLines) past lines together")
            }
        }
        return examples
    }

    /// Whoever writes a rule waits for its examples.
    private static let mostPastLines = 10_000
    /// A century in hours.
    private static let century: ClosedRange<Double> = -876_600...876_600

    private static func example(_ part: YAMLPart) throws(RuleFault) -> RuleExample {
        try part.allow(["hit", "miss", "line", "past", "now", "sea"])
        let hit = part.optional("hit")
        guard let note = hit ?? part.optional("miss"), (hit == nil) != (part.optional("miss") == nil) else {
            throw part.fault("an example begins with \"hit:\" or \"miss:\" and the reason")
        }
        let line = try fields(part.required("line"), besides: [])
        guard let lodged = InstantText.read(line[.lodgedAt] ?? lodgedAt) else {
            throw part.fault("lodged_at is a time such as \(lodgedAt)")
        }
        var past: [[DeclarationField: String]] = []
        if let earlier = part.optional("past") {
            for part in try earlier.items() where past.count <= mostPastLines {
                past += try pastLines(part, lodged, numbered: past.count)
            }
        }
        let now = try part.optional("now").map { part throws(RuleFault) -> Int64 in
            guard let now = InstantText.read(try part.text()) else {
                throw part.fault("a time such as \(lodgedAt) is expected here")
            }
            return now.seconds
        }
        var full = line
        full[.lodgedAt] = line[.lodgedAt] ?? lodgedAt
        full[.declarationNo] = line[.declarationNo] ?? "EXAMPLE"
        return RuleExample(
            hits: hit != nil,
            note: try note.text(),
            line: full,
            past: past,
            now: now,
            seaAlerts: try part.optional("sea").map(seaAlerts)
        )
    }

    private static let signs: [String: VesselPast.Sign] = [
        "gap": .gap, "encounter": .encounter, "draught_change": .draughtChange, "other": .other,
    ]

    /// Alerts at sea about the vessel of the line: what it did, and how many days before its lodging.
    private static func seaAlerts(_ part: YAMLPart) throws(RuleFault) -> [RuleExample.SeaAlert] {
        var alerts: [RuleExample.SeaAlert] = []
        for part in try part.items() {
            try part.allow(["alert", "days_ago"])
            let word = try part.required("alert").text()
            guard let sign = signs[word] else {
                throw part.fault("an alert is one of \(signs.keys.sorted().joined(separator: ", "))")
            }
            let days = try part.required("days_ago").number(-36_525...36_525)
            alerts.append(RuleExample.SeaAlert(sign, daysAgo: days))
        }
        return alerts
    }

    private static let special: Set<String> = ["days_ago", "hours_ago", "repeat", "step_hours", "vary"]

    /// One earlier line, or many that differ in their time and in the fields that vary.
    private static func pastLines(
        _ part: YAMLPart,
        _ lodged: (seconds: Int64, offsetMinutes: Int16),
        numbered count: Int
    ) throws(RuleFault) -> [[DeclarationField: String]] {
        let fields = try fields(part, besides: special)
        var hours = 24.0
        if let days = part.optional("days_ago") { hours = try days.number(-36_525...36_525) * 24 }
        if let ago = part.optional("hours_ago") { hours = try ago.number(century) }
        let times = try part.optional("repeat").map { part throws(RuleFault) in try part.whole(1...2_000) } ?? 1
        let step =
            try part.optional("step_hours").map { part throws(RuleFault) in try part.number(-8_766...8_766) } ?? 1
        let varied = try varied(part.optional("vary"))
        return (0..<times).map { time in
            var line = fields
            let seconds = lodged.seconds - Int64((hours - Double(time) * step) * 3_600)
            line[.lodgedAt] =
                fields[.lodgedAt] ?? LayoutText.instant(seconds, offsetMinutes: lodged.offsetMinutes)
            line[.declarationNo] = fields[.declarationNo] ?? "EARLIER-\(count + time + 1)"
            for (field, values) in varied { line[field] = values[time % values.count] }
            return line
        }
    }

    private static func varied(_ part: YAMLPart?) throws(RuleFault) -> [(DeclarationField, [String])] {
        guard let part else { return [] }
        var varied: [(DeclarationField, [String])] = []
        for (name, part) in try part.entries() {
            let values = try part.texts()
            guard !values.isEmpty else { throw part.fault("some values are expected here") }
            varied.append((try field(name, part), values))
        }
        return varied
    }

    private static func fields(
        _ part: YAMLPart,
        besides special: Set<String>
    ) throws(RuleFault) -> [DeclarationField: String] {
        var fields: [DeclarationField: String] = [:]
        for (name, part) in try part.entries() where !special.contains(name) {
            fields[try field(name, part)] = try part.text()
        }
        return fields
    }

    private static func field(_ name: String, _ part: YAMLPart) throws(RuleFault) -> DeclarationField {
        guard let field = DeclarationField(rawValue: name) else {
            throw part.fault("\"\(name)\" is no column of a declaration")
        }
        return field
    }
}
