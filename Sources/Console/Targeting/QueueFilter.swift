//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Targeting

/// Which part of the queue a page shows, as its address says it.
struct QueueFilter: Hashable, Sendable {
    /// Which days.
    enum Period: Hashable, Sendable {
        /// Today, or the latest day that has declarations.
        case latest
        /// Days since 1970 in the node's zone.
        case day(Int64)
        case all
    }

    var period: Period = .latest
    /// Nil: the officer's own office, or all for an officer of the whole node; empty: all.
    var office: String?
    var lane: Lane?
    var onlyOpen = false
    /// From 1.
    var page = 1

    static let pageSize = 50

    init() {}

    /// Reads the query of an address; what it can't read it takes as not given.
    init(_ value: (String) -> String?) {
        switch value("day") {
        case "all": period = .all
        case let text?: period = CalendarDate(iso8601: text).map { .day($0.daysSince1970) } ?? .latest
        case nil: break
        }
        office = value("office")
        lane = value("lane").flatMap { Lane(rawValue: $0) }
        onlyOpen = value("open") == "1"
        page = max(1, min(value("page").flatMap { Int($0) } ?? 1, 100_000))
    }

    var queryItems: [(String, String?)] {
        var day: String?
        switch period {
        case .latest: break
        case .day(let days): day = LayoutText.date(days * 86_400)
        case .all: day = "all"
        }
        return [
            ("day", day), ("office", office), ("lane", lane?.rawValue), ("open", onlyOpen ? "1" : nil),
            ("page", page > 1 ? String(page) : nil),
        ]
    }

    /// The same filter with some of it changed, back on its first page.
    func with(_ change: (inout QueueFilter) -> Void) -> QueueFilter {
        var copy = self
        copy.page = 1
        change(&copy)
        return copy
    }
}
