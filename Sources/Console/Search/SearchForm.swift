//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Hummingbird
import Search

/// What the search page was asked, as it stands in the address.
struct SearchForm: Sendable, Hashable {
    var text = ""
    var kind: String?
    var office: String?
    var from: String?
    var to: String?
    /// The id of the last record that was shown.
    var after: String?

    init() {}

    init(_ request: Request) {
        let query = request.uri.queryParameters
        func value(_ name: String) -> String? {
            query.get(name).map(\.trimmedText).flatMap { $0.isEmpty ? nil : $0 }
        }
        text = value("q") ?? ""
        kind = value("kind")
        office = value("office")
        from = value("from")
        to = value("to")
        after = value("after")
    }

    var items: [(String, String?)] {
        [
            ("q", text.isEmpty ? nil : text), ("kind", kind), ("office", office), ("from", from), ("to", to),
            ("after", after),
        ]
    }

    var isEmpty: Bool { text.isEmpty && kind == nil && office == nil && from == nil && to == nil }

    /// - Throws: ``SearchQueryError``
    func query() throws(SearchQueryError) -> SearchQuery {
        var query = try SearchQuery(text)
        if let kind {
            guard let kind = SearchKind(rawValue: kind) else { throw .unknownKind(kind) }
            query.kinds = query.kinds.map { $0.intersection([kind]) } ?? [kind]
        }
        if let office { query.offices = (query.offices ?? []).union([office]) }
        if let from {
            guard let date = CalendarDate(iso8601: from) else { throw .unreadableDate(from) }
            query.from = max(date, query.from ?? date)
        }
        if let to {
            guard let date = CalendarDate(iso8601: to) else { throw .unreadableDate(to) }
            query.to = min(date, query.to ?? date)
        }
        try query.check()
        return query
    }

    func kind(_ kind: SearchKind) -> SearchForm {
        var form = self
        form.kind = kind.rawValue
        form.after = nil
        return form
    }

    func after(_ id: String?) -> SearchForm {
        var form = self
        form.after = id
        return form
    }
}
