//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import SeaWatch

/// The queue of alerts.
struct SeaAlertsPage: Sendable {
    struct Tab: Sendable {
        let label: String
        let path: String
        let count: String?
        let isCurrent: Bool
    }

    let tabs: [Tab]
    let show: String
    let behaviours: [SelectChoice]
    let mmsi: String
    let since: String?
    let until: String?
    let rows: [SeaAlertRow]
    let isEmpty: Bool
    let previousPath: String?
    let nextPath: String?

    init(
        rows: [SeaAlertRow],
        counts: [SeaAlertFile.State: Int],
        query: SeaAlertQuery,
        hasMore: Bool,
        text: SeaText
    ) {
        let words = text.words
        tabs = SeaAlertQuery.Show.allCases.map { show in
            var other = query.on(page: 1)
            other.show = show
            return Tab(
                label: words("sea.show." + show.rawValue),
                path: SeaPath.alerts(other).text,
                count: Self.count(show, counts).map { text.format.number($0) },
                isCurrent: show == query.show
            )
        }
        show = query.show.rawValue
        behaviours = SeaBehaviour.allCases.map {
            SelectChoice(
                value: $0.rawValue,
                label: words("sea.behaviour." + $0.rawValue),
                isChosen: $0 == query.behaviour
            )
        }
        mmsi = query.mmsi.map(SeaText.number) ?? ""
        since = query.since?.iso8601
        until = query.until?.iso8601
        self.rows = rows
        isEmpty = rows.isEmpty
        previousPath = query.page > 1 ? SeaPath.alerts(query.on(page: query.page - 1)).text : nil
        nextPath = hasMore ? SeaPath.alerts(query.on(page: query.page + 1)).text : nil
    }

    private static func count(_ show: SeaAlertQuery.Show, _ counts: [SeaAlertFile.State: Int]) -> Int? {
        switch show {
        case .open: counts[.new, default: 0] + counts[.taken, default: 0]
        case .new: counts[.new, default: 0]
        case .taken: counts[.taken, default: 0]
        case .dismissed, .used, .all: nil
        }
    }
}
