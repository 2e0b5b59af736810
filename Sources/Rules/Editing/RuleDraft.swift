//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// A rule as a form shows it: every part by itself, as typed, valid or not.
package struct RuleDraft: Hashable, Sendable {
    package var id = ""
    package var title = Trilingual(vi: "", zh: "", en: "")
    package var instruction = Trilingual(vi: "", zh: "", en: "")
    package var owner = ""
    package var legalBasis = "judgement"
    package var theme = RuleTheme.transit.rawValue
    package var lane = RuleLane.yellow.rawValue
    package var weight = "40"
    /// With commas between them; empty for all.
    package var routes = ""
    package var offices = ""
    package var validFrom = ""
    package var validTo = ""
    package var review = ""
    package var condition = ""
    /// What stands below `thresholds:`, `history:` and `examples:`, as YAML.
    package var thresholds = ""
    package var history = ""
    package var examples = ""

    package init() {}

    /// Takes a rule file apart.
    ///
    /// - Throws: ``RuleFault`` when the text is no rule.
    package init(_ text: String) throws(RuleFault) {
        let rule = try RuleFile.read(text)
        id = rule.id
        title = rule.title
        instruction = rule.instruction
        owner = rule.owner
        legalBasis = rule.legalBasis
        theme = rule.theme.rawValue
        lane = rule.lane.rawValue
        weight = String(rule.weight)
        routes = rule.routes.map(\.rawValue).sorted().joined(separator: ", ")
        offices = rule.offices.joined(separator: ", ")
        validFrom = rule.valid.from?.iso8601 ?? ""
        validTo = rule.valid.to?.iso8601 ?? ""
        review = rule.review?.iso8601 ?? ""
        condition = rule.condition.trimmed
        let blocks = Self.blocks(text)
        thresholds = blocks["thresholds"] ?? ""
        history = blocks["history"] ?? ""
        examples = blocks["examples"] ?? ""
    }

    /// The rule file. What is typed in one language only stands for all three.
    package var text: String {
        var lines = ["id: " + Self.scalar(id), "theme: " + Self.scalar(theme)]
        lines += Self.words("title", title) + Self.words("instruction", instruction)
        lines.append("owner: " + Self.scalar(owner))
        lines.append("legal_basis: " + Self.scalar(legalBasis))
        for (name, value) in [("routes", routes), ("offices", offices)] where !value.trimmed.isEmpty {
            let values = value.split(separator: ",").map { Self.scalar(String($0).trimmed) }
            lines.append("\(name): [" + values.joined(separator: ", ") + "]")
        }
        if !validFrom.trimmed.isEmpty || !validTo.trimmed.isEmpty {
            lines.append("valid:")
            if !validFrom.trimmed.isEmpty { lines.append("  from: " + Self.scalar(validFrom.trimmed)) }
            if !validTo.trimmed.isEmpty { lines.append("  to: " + Self.scalar(validTo.trimmed)) }
        }
        if !review.trimmed.isEmpty { lines.append("review: " + Self.scalar(review.trimmed)) }
        lines.append("lane: " + Self.scalar(lane))
        lines.append("weight: " + Self.scalar(weight.trimmed))
        for (name, block) in [("thresholds", thresholds), ("history", history)] { lines += Self.block(name, block) }
        lines.append("when: |")
        lines += condition.trimmed.split(separator: "\n", omittingEmptySubsequences: false).map { "  " + $0 }
        lines += Self.block("examples", examples)
        return lines.joined(separator: "\n") + "\n"
    }

    /// The names that thresholds and questions give, as far as they can be read.
    package var ownNames: Set<String> {
        let names = [thresholds, history].flatMap { block -> [String] in
            block.split(whereSeparator: \.isNewline).compactMap { line in
                guard let first = line.first, !first.isWhitespace, first != "#", let colon = line.firstIndex(of: ":")
                else { return nil }
                return String(line[..<colon])
            }
        }
        return Set(names)
    }

    private static func words(_ name: String, _ words: Trilingual) -> [String] {
        let any = [words.vi, words.en, words.zh].first { !$0.trimmed.isEmpty } ?? ""
        func word(_ text: String) -> String { scalar(text.trimmed.isEmpty ? any : text) }
        return ["\(name):", "  vi: " + word(words.vi), "  zh: " + word(words.zh), "  en: " + word(words.en)]
    }

    /// What is typed, as a text of YAML that cannot become anything else.
    private static func scalar(_ text: String) -> String {
        let isPlain =
            !text.isEmpty
            && text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "_"):
                    true
                default: false
                }
            }
        return isPlain && text.first != "-" ? text : ConditionWriter.quoted(text)
    }

    private static func block(_ name: String, _ text: String) -> [String] {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        guard lines.contains(where: { $0.contains { !$0.isWhitespace } }) else { return [] }
        return ["\(name):"] + lines.map { "  " + $0 }
    }

    /// The lines below each key of the file, without their common indentation.
    private static func blocks(_ text: String) -> [String: String] {
        var blocks: [String: [Substring]] = [:]
        var key = ""
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            if let first = line.first, !first.isWhitespace, first != "-", first != "#",
                let colon = line.firstIndex(of: ":")
            {
                key = String(line[..<colon])
                let rest = line[line.index(after: colon)...]
                if rest.contains(where: { !$0.isWhitespace }) { blocks[key] = [Substring(String(rest).trimmed)] }
            } else {
                blocks[key, default: []].append(line)
            }
        }
        return blocks.mapValues { lines in
            let margin =
                lines.filter { $0.contains { !$0.isWhitespace } }
                .map { $0.prefix { $0 == " " }.count }.min() ?? 0
            return lines.map { String($0.dropFirst(margin)) }.joined(separator: "\n").trimmedLines
        }
    }
}

extension String {
    /// Without empty lines at its ends.
    fileprivate var trimmedLines: String {
        var lines = split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        while let last = lines.last, last.allSatisfy(\.isWhitespace) { lines.removeLast() }
        while let first = lines.first, first.allSatisfy(\.isWhitespace) { lines.removeFirst() }
        return lines.joined(separator: "\n")
    }
}
