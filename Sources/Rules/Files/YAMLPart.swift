//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Yams

/// A part of a YAML file, read with the place of every fault.
struct YAMLPart {
    let node: Node
    /// Where it stands, such as `thresholds.limit_days`.
    let path: String

    func fault(_ reason: String) -> RuleFault {
        RuleFault(
            path.isEmpty ? "file" : path,
            reason,
            at: node.mark.map { RuleFault.Place(line: $0.line, column: $0.column) }
        )
    }

    /// The part under a key; nil where there is none, or nothing in it.
    func optional(_ key: String) -> YAMLPart? {
        guard let value = node.mapping?[Node(key)], value.tag != Tag(.null), value != Node("", Tag(.null)) else {
            return nil
        }
        if let scalar = value.scalar, scalar.string.isEmpty { return nil }
        return YAMLPart(node: value, path: path.isEmpty ? key : path + "." + key)
    }

    func required(_ key: String) throws(RuleFault) -> YAMLPart {
        guard let part = optional(key) else { throw fault("\"\(key)\" is missing") }
        return part
    }

    /// The keys and what stands under them, in the order of the file.
    func entries() throws(RuleFault) -> [(key: String, part: YAMLPart)] {
        guard let mapping = node.mapping else { throw fault("names with values are expected here") }
        var entries: [(key: String, part: YAMLPart)] = []
        for (key, value) in mapping {
            guard let name = key.scalar?.string else { throw fault("a name is expected before the colon") }
            entries.append((name, YAMLPart(node: value, path: path.isEmpty ? name : path + "." + name)))
        }
        return entries
    }

    /// Refuses names that nobody would read.
    func allow(_ names: Set<String>) throws(RuleFault) {
        for (key, part) in try entries() where !names.contains(key) {
            throw part.fault("\"\(key)\" is no part here; known are \(names.sorted().joined(separator: ", "))")
        }
    }

    func text() throws(RuleFault) -> String {
        guard let scalar = node.scalar else { throw fault("a text is expected here") }
        return scalar.string
    }

    /// One text, or a list of texts.
    func texts() throws(RuleFault) -> [String] {
        guard node.sequence != nil else { return [try text()] }
        var texts: [String] = []
        for part in try items() { texts.append(try part.text()) }
        return texts
    }

    func items() throws(RuleFault) -> [YAMLPart] {
        guard let sequence = node.sequence else { throw fault("a list is expected here") }
        return sequence.enumerated().map { YAMLPart(node: $1, path: "\(path)[\($0 + 1)]") }
    }

    func number(_ range: ClosedRange<Double>) throws(RuleFault) -> Double {
        guard let number = Double(try text()), range.contains(number) else {
            throw fault("a number from \(range.lowerBound) to \(range.upperBound) is expected here")
        }
        return number
    }

    func whole(_ range: ClosedRange<Int>) throws(RuleFault) -> Int {
        guard let number = Int(try text()), range.contains(number) else {
            throw fault("a whole number from \(range.lowerBound) to \(range.upperBound) is expected here")
        }
        return number
    }

    func date() throws(RuleFault) -> CalendarDate {
        guard let date = CalendarDate(iso8601: try text()) else {
            throw fault("a date such as 2025-08-12 is expected here")
        }
        return date
    }

    func trilingual() throws(RuleFault) -> Trilingual {
        try allow(["vi", "zh", "en"])
        return Trilingual(
            vi: try required("vi").text(),
            zh: try required("zh").text(),
            en: try required("en").text()
        )
    }

    /// One of some words.
    func choice<Choice: RawRepresentable & CaseIterable>(
        _ type: Choice.Type
    ) throws(RuleFault) -> Choice where Choice.RawValue == String {
        guard let choice = Choice(rawValue: try text()) else {
            throw fault("one of \(Choice.allCases.map(\.rawValue).joined(separator: ", ")) is expected here")
        }
        return choice
    }
}

extension YAMLPart {
    /// Reads a whole file.
    ///
    /// - Throws: ``RuleFault`` with the place where the text leaves YAML.
    static func file(_ text: String) throws(RuleFault) -> YAMLPart {
        if repeatsParts(text) { throw RuleFault("file", "parts are written out, not repeated with & and *") }
        do {
            guard let node = try Yams.compose(yaml: text) else { throw RuleFault("file", "the file is empty") }
            return YAMLPart(node: node, path: "")
        } catch let fault as RuleFault {
            throw fault
        } catch let error as YamlError {
            throw RuleFault("file", reason(error), at: place(error))
        } catch {
            throw RuleFault("file", "\(error)")
        }
    }

    /// Whether an alias names an anchor. A few of them, one inside the other, would grow beyond every memory.
    private static func repeatsParts(_ text: String) -> Bool {
        var anchors: Set<String> = []
        var aliases: Set<String> = []
        let ends = Set("[]{}, \n\r\t".utf8)
        for word in text.utf8.split(whereSeparator: ends.contains) where word.count > 1 {
            switch word.first {
            case UInt8(ascii: "&"): anchors.insert(String(word.dropFirst()) ?? "")
            case UInt8(ascii: "*"): aliases.insert(String(word.dropFirst()) ?? "")
            default: continue
            }
        }
        return !anchors.isDisjoint(with: aliases)
    }

    private static func reason(_ error: YamlError) -> String {
        switch error {
        case .scanner(_, let problem, _, _), .parser(_, let problem, _, _), .composer(_, let problem, _, _): problem
        default: "\(error)"
        }
    }

    private static func place(_ error: YamlError) -> RuleFault.Place? {
        switch error {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
            RuleFault.Place(line: mark.line, column: mark.column)
        default: nil
        }
    }
}
