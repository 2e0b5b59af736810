//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import SeaWatch

/// Which alerts a page shows, as its address says.
struct SeaAlertQuery: Hashable, Sendable {
    enum Show: String, CaseIterable, Hashable, Sendable {
        /// New and taken.
        case open
        case new
        case taken
        case dismissed
        case used
        case all
    }

    var show = Show.open
    var behaviour: SeaBehaviour?
    var mmsi: UInt32?
    var since: CalendarDate?
    var until: CalendarDate?
    var page = 1

    init() {}

    init(_ fields: FormFields) {
        show = fields["show"].flatMap { Show(rawValue: $0) } ?? .open
        behaviour = fields["behaviour"].flatMap { SeaBehaviour(rawValue: $0) }
        mmsi = fields["mmsi"].flatMap { UInt32($0) }
        since = fields["since"].flatMap { CalendarDate(iso8601: $0) }
        until = fields["until"].flatMap { CalendarDate(iso8601: $0) }
        page = fields["page"].flatMap { Int($0) }.map { max(1, min(100_000, $0)) } ?? 1
    }

    var items: [(String, String?)] {
        [
            ("show", show == .open ? nil : show.rawValue), ("behaviour", behaviour?.rawValue),
            ("mmsi", mmsi.map(String.init)), ("since", since?.iso8601), ("until", until?.iso8601),
            ("page", page == 1 ? nil : "\(page)"),
        ]
    }

    /// - Parameter size: how many fit on a page; one more is read, to know whether another page follows.
    func filter(size: Int, _ format: LocalFormat) -> SeaAlertFilter {
        SeaAlertFilter(
            behaviours: behaviour.map { [$0] } ?? [],
            states: states,
            mmsi: mmsi,
            from: since.map { format.start(ofDay: $0.daysSince1970) * 1_000 },
            until: until.map { format.start(ofDay: $0.daysSince1970 + 1) * 1_000 },
            limit: size + 1,
            offset: (page - 1) * size
        )
    }

    private var states: Set<SeaAlertFile.State> {
        switch show {
        case .open: [.new, .taken]
        case .new: [.new]
        case .taken: [.taken]
        case .dismissed: [.dismissed]
        case .used: [.used]
        case .all: []
        }
    }

    func on(page: Int) -> SeaAlertQuery {
        var query = self
        query.page = page
        return query
    }
}
