//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
import Journal
import Lookouts

extension Watchlist {
    static let selection = "SELECT list_id, number, terms, entry_count, state, events FROM watchlist"

    init(_ row: any SQLRow) throws {
        let name = "version \(try row.integer(1)) of watch-list \(row.text(0))"
        guard let state = WatchlistState(rawValue: row.text(4)) else { throw PersistenceError.unreadable(name) }
        do {
            self.init(
                stored: row.text(0),
                number: Int(try row.integer(1)),
                terms: try JSONDecoder().decode(WatchlistTerms.self, from: Data(row.bytes(2))),
                entryCount: Int(try row.integer(3)),
                state: state,
                events: try JSONDecoder().decode([WatchlistEvent].self, from: Data(row.bytes(5)))
            )
        } catch {
            throw PersistenceError.unreadable("\(name): \(error)")
        }
    }

    var key: [SQLValue] { [.text(id), .integer(Int64(number))] }

    /// What changes, in the order of `state, events, event_count`.
    func changeable() throws -> [SQLValue] {
        [.text(state.rawValue), .text(try JSONText.of(events)), .integer(Int64(events.count))]
    }

    /// For the journal; the entries by their digest only, since they name persons.
    func detail(entries: String? = nil) -> JournalDetail {
        var detail: [String: JournalDetail] = [
            "state": .text(state.rawValue), "version": .integer(Int64(number)),
            "entries": .integer(Int64(entryCount)),
        ]
        if let entries {
            detail["sha256"] = .text(entries)
            detail["title"] = .text(terms.title)
            detail["source"] = .text(terms.source)
            detail["handling"] = .text(terms.handling.rawValue)
        }
        if let remark = events.last?.remark, !remark.isEmpty { detail["remark"] = .text(remark) }
        return .object(detail)
    }
}

/// JSON whose keys are in order, so that equal values are equal texts.
enum JSONText {
    static func of(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}
