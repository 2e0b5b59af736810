//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The questions to the past in a rule file.
enum HistoryPart {
    static func read(_ part: YAMLPart?) throws(RuleFault) -> [Rule.NamedQuestion] {
        guard let part else { return [] }
        var questions: [Rule.NamedQuestion] = []
        for (name, part) in try part.entries() {
            try GivenName.check(name, part)
            questions.append(Rule.NamedQuestion(name, try question(part)))
        }
        return questions
    }

    private static let measures: [String] = [
        "count", "sum", "distinct", "last", "median", "deviation", "quantile", "robust_z", "benford", "rhythm",
        "hours_since",
    ]

    private static func question(_ part: YAMLPart) throws(RuleFault) -> HistoryQuestion {
        try part.allow(
            Set(
                measures + [
                    "by", "matching", "days", "hours", "skip_days", "where", "event", "until", "at_least", "at",
                ]
            )
        )
        let by = try part.required("by").texts()
        var question = HistoryQuestion(try measure(part), by: by, days: try days(part))
        question.matching = try part.optional("matching").map { part throws(RuleFault) in try part.texts() } ?? by
        if let skipped = part.optional("skip_days") { question.offset = Int64(try skipped.number(0...3_660) * 86_400) }
        question.condition = try part.optional("where").map { part throws(RuleFault) in try part.text() }
        if let event = part.optional("event") {
            guard let known = HistoryQuestion.Event(rawValue: try event.text()) else {
                throw event.fault("\"lodged\" or \"found\" is expected here")
            }
            question.event = known
        }
        question.until = try part.optional("until").map { part throws(RuleFault) in try part.text() }
        if let least = part.optional("at_least") { question.atLeast = try least.whole(0...1_000_000) }
        return question
    }

    private static func days(_ part: YAMLPart) throws(RuleFault) -> Double {
        let days =
            if let hours = part.optional("hours") {
                try hours.number(0...87_840) / 24
            } else {
                try part.required("days").number(0...3_660)
            }
        guard days > 0 else { throw part.fault("a window is more than nothing and at most ten years") }
        return days
    }

    private static func measure(_ part: YAMLPart) throws(RuleFault) -> HistoryMeasure {
        let asked = measures.filter { part.optional($0) != nil }
        guard let measure = asked.first, asked.count == 1, let operand = part.optional(measure) else {
            throw part.fault("exactly one of \(measures.joined(separator: ", ")) is expected here")
        }
        let name = try operand.text()
        switch measure {
        case "count":
            switch name {
            case "lines": return .lines
            case "declarations": return .declarations
            default: throw operand.fault("\"lines\" or \"declarations\" is expected here")
            }
        case "sum": return .sum(name)
        case "distinct": return .distinct(name)
        case "last": return .last(name)
        case "median": return .median(name)
        case "deviation": return .deviation(name)
        case "quantile":
            return .quantile(name, try part.required("at").number(0...1))
        case "robust_z": return .robustZ(name)
        case "benford": return .benford(name)
        case "rhythm": return .rhythm
        default: return .hoursSince
        }
    }
}
