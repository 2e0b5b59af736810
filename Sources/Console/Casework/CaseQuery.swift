//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Customs

/// What a list of cases was asked for.
struct CaseQuery: Hashable, Sendable {
    enum Show: String, CaseIterable, Sendable {
        case open
        case mine
        case due
        case waiting
        case closed
        case all
    }

    static let pageSize = 50

    var show = Show.open
    var text: String?
    var group: CommodityGroup?
    var page = 1

    var items: [(String, String?)] {
        [
            ("show", show == .open ? nil : show.rawValue), ("q", text), ("group", group?.rawValue),
            ("page", page == 1 ? nil : String(page)),
        ]
    }

    init() {}

    init(show: String?, text: String?, group: String?, page: Int?) {
        self.show = show.flatMap(Show.init) ?? .open
        self.text = text.map { String($0.prefix(200)) }
        self.group = group.flatMap(CommodityGroup.init)
        self.page = min(max(page ?? 1, 1), 100_000)
    }

    /// - Parameter own: the officer's login.
    func filter(_ base: CaseFilter, own: String, today: CalendarDate) -> CaseFilter {
        var filter = base
        let open = Set(CaseStage.allCases).subtracting([.closed])
        switch show {
        case .open: filter.stages = open
        case .mine:
            filter.stages = open
            filter.assignee = own
        case .due: filter.dueUntil = today
        case .waiting: filter.isProposed = true
        case .closed: filter.stages = [.closed]
        case .all: break
        }
        filter.text = text
        filter.group = group
        filter.offset = (page - 1) * Self.pageSize
        filter.limit = Self.pageSize + 1
        return filter
    }
}
