//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// A rule as a YAML file.
package enum RuleFile {
    /// Longer files are refused unread.
    package static let longest = 256 * 1_024

    /// Reads one rule.
    ///
    /// - Throws: ``RuleFault`` with the line and column of the first fault.
    package static func read(_ text: String) throws(RuleFault) -> Rule {
        guard text.utf8.count <= longest else {
            throw RuleFault("file", "a rule file has at most \(longest / 1_024) kB")
        }
        let file = try YAMLPart.file(text)
        try file.allow(parts)
        return Rule(
            id: try id(file.required("id")),
            title: try file.required("title").trilingual(),
            instruction: try file.required("instruction").trilingual(),
            owner: try file.required("owner").text(),
            legalBasis: try file.required("legal_basis").text(),
            theme: try file.required("theme").choice(RuleTheme.self),
            routes: try routes(file.optional("routes")),
            offices: try file.optional("offices").map { part throws(RuleFault) in try part.texts() } ?? [],
            valid: try validity(file.optional("valid")),
            review: try file.optional("review").map { part throws(RuleFault) in try part.date() },
            lane: try file.required("lane").choice(RuleLane.self),
            weight: try file.required("weight").whole(1...100),
            thresholds: try thresholds(file.optional("thresholds")),
            history: try HistoryPart.read(file.optional("history")),
            condition: try file.required("when").text().trimmed,
            examples: try ExamplePart.read(file.optional("examples"))
        )
    }

    private static let parts: Set<String> = [
        "id", "title", "instruction", "owner", "legal_basis", "theme", "routes", "offices", "valid", "review", "lane",
        "weight", "thresholds", "history", "when", "examples",
    ]

    private static func id(_ part: YAMLPart) throws(RuleFault) -> String {
        let id = try part.text()
        guard (1...40).contains(id.utf8.count), id.utf8.allSatisfy(isIDByte), id.first?.isLetter == true else {
            throw part.fault("an id is a letter followed by up to 39 letters, digits and hyphens")
        }
        return id
    }

    private static func isIDByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"):
            true
        default: false
        }
    }

    private static func routes(_ part: YAMLPart?) throws(RuleFault) -> Set<TransportRoute> {
        guard let part else { return [] }
        var routes: Set<TransportRoute> = []
        for text in try part.texts() {
            guard let route = TransportRoute(rawValue: text) else {
                let known = TransportRoute.allCases.map(\.rawValue).joined(separator: ", ")
                throw part.fault("\"\(text)\" is no route; known are \(known)")
            }
            routes.insert(route)
        }
        return routes
    }

    static func validity(_ part: YAMLPart?) throws(RuleFault) -> ValidityPeriod {
        guard let part else { return .always }
        try part.allow(["from", "to"])
        let from = try part.optional("from").map { part throws(RuleFault) in try part.date() }
        let to = try part.optional("to").map { part throws(RuleFault) in try part.date() }
        if let from, let to, to < from { throw part.fault("it ends before it begins") }
        return ValidityPeriod(from: from, to: to)
    }

    private static func thresholds(_ part: YAMLPart?) throws(RuleFault) -> [RuleThreshold] {
        guard let part else { return [] }
        var thresholds: [RuleThreshold] = []
        for (name, part) in try part.entries() {
            try GivenName.check(name, part)
            try part.allow(["value", "since", "source"])
            let value = try part.required("value")
            let text = try value.text()
            thresholds.append(
                RuleThreshold(
                    name: name,
                    value: try threshold(text, value),
                    since: try part.required("since").date(),
                    source: try part.required("source").text()
                )
            )
        }
        return thresholds
    }

    /// A whole number stays one; other numbers become exact decimals of four digits.
    private static func threshold(_ text: String, _ part: YAMLPart) throws(RuleFault) -> RuleValue {
        if let whole = Int64(text) { return .count(whole) }
        if let date = CalendarDate(iso8601: text) { return .time(date.daysSince1970 * 86_400) }
        guard let number = Double(text), let value = RuleValue.decimal(of: number) else {
            throw part.fault("a number or a date is expected here")
        }
        return value
    }
}
