//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Yams

/// A list as a YAML file.
package enum ListFile {
    /// Longer files are refused unread.
    package static let longest = 16 * 1_024 * 1_024

    /// Reads one list.
    ///
    /// - Throws: ``RuleFault`` with the line and column of the first fault.
    package static func read(_ text: String) throws(RuleFault) -> ReferenceList {
        guard text.utf8.count <= longest else {
            throw RuleFault("file", "a list file has at most \(longest / 1_024 / 1_024) MB")
        }
        let file = try YAMLPart.file(text)
        try file.allow(["name", "kind", "title", "source", "entries"])
        let name = try file.required("name")
        try GivenName.check(try name.text(), name)
        let kindPart = try file.required("kind")
        guard let kind = ReferenceList.Kind(rawValue: try kindPart.text()) else {
            throw kindPart.fault("codes, prefixes, words, numbers or dates is expected here")
        }
        var entries: [ReferenceList.Entry] = []
        if let part = file.optional("entries") {
            for part in try part.items() { entries.append(try entry(part, kind)) }
        }
        return ReferenceList(
            name: try name.text(),
            kind: kind,
            title: try file.required("title").trilingual(),
            source: try file.required("source").text(),
            entries: entries
        )
    }

    /// A text by itself, or a text with its number, date and validity.
    private static func entry(_ part: YAMLPart, _ kind: ReferenceList.Kind) throws(RuleFault) -> ReferenceList.Entry {
        if part.node.scalar != nil {
            guard kind != .numbers, kind != .dates else { throw part.fault("a value for this key is missing") }
            return ReferenceList.Entry(try part.text())
        }
        try part.allow(["value", "number", "date", "from", "to", "note"])
        let from = try part.optional("from").map { part throws(RuleFault) in try part.date() }
        let to = try part.optional("to").map { part throws(RuleFault) in try part.date() }
        let number = kind == .numbers ? try part.required("number").number(-1e15...1e15) : nil
        let date = kind == .dates ? try part.required("date").date() : nil
        return ReferenceList.Entry(
            try part.required("value").text(),
            number: number,
            date: date,
            valid: ValidityPeriod(from: from, to: to)
        )
    }
}
