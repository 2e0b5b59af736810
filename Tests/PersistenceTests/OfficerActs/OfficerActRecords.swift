//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Exchange
import Journal
import Persistence

/// What must be in the journals and in the lists of copies.
struct OfficerActRecords {
    struct Entry: Hashable {
        let node: String
        let action: String
        let subject: String
        let login: String
    }

    private(set) var entries: [Entry: Int] = [:]
    private(set) var copies: [String: [LetterCopy.Place]] = [:]

    static let actions: [LetterCopy.Place: String] = [
        .printed: "exchange.printed", .file: "exchange.exported", .forwarded: "exchange.forwarded",
        .disclosed: "exchange.disclosed", .watchlist: "exchange.listed",
    ]
    static let watched = Set(actions.values).union([
        "exchange.sent", "exchange.read", "exchange.draft", "exchange.draft.dropped",
    ])

    mutating func add(_ action: String, _ subject: String, by officer: OfficerModel.Officer) {
        entries[Entry(node: officer.node, action: action, subject: subject, login: officer.login), default: 0] += 1
    }

    mutating func copy(_ place: LetterCopy.Place, of id: String, by officer: OfficerModel.Officer) {
        add(Self.actions[place] ?? "", id, by: officer)
        copies["\(officer.node) \(id)", default: []].append(place)
    }
}

extension OfficerActRun {
    /// Holds journals and lists of copies against what was done: nothing missing, nothing invented.
    mutating func compareRecords() async throws {
        var found: [OfficerActRecords.Entry: Int] = [:]
        for (node, database) in databases {
            try await database.journal.verify()
            var last: Int64 = 0
            while true {
                let some = try await database.journal.entries(after: last, limit: 5_000)
                guard let end = some.last else { break }
                last = end.sequence
                for entry in some where OfficerActRecords.watched.contains(entry.action) {
                    // What the machine sends by itself tells of no act but reading, which is an entry of its own.
                    if entry.action == "exchange.sent", entry.detail.contains(#""acknowledgement""#) { continue }
                    let key = OfficerActRecords.Entry(
                        node: node,
                        action: entry.action,
                        subject: entry.subject,
                        login: entry.actor
                    )
                    found[key, default: 0] += 1
                }
            }
            for id in model.order {
                let there = try await database.exchange.copies(of: id).map(\.place)
                if there != records.copies["\(node) \(id)"] ?? [] { note(leak: "copies of \(id) in \(node): \(there)") }
            }
        }
        for (entry, count) in records.entries where found[entry] != count {
            note(leak: "not written down \(count) times: \(entry)")
        }
        for (entry, count) in found where records.entries[entry] == nil {
            note(leak: "written down \(count) times, and never done: \(entry)")
        }
    }
}
