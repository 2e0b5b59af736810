//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Exchange
import Hummingbird

/// Which messages a list shows, as the address says it.
struct MessageListQuery: Hashable, Sendable {
    enum Box: String, CaseIterable, Sendable {
        case inbox
        case due
        case sent
        case all
        case drafts
    }

    var box = Box.inbox
    var type: MessageType?
    /// Older than this moment, milliseconds since 1970.
    var before: Int64?

    init() {}

    init(_ request: Request) {
        let query = request.uri.queryParameters
        box = query.get("box").flatMap { Box(rawValue: $0) } ?? .inbox
        type = query.get("type").flatMap { $0.isEmpty ? nil : MessageType(rawValue: $0) }
        before = query.get("before", as: Int64.self)
    }

    func box(_ box: Box) -> MessageListQuery {
        var query = self
        query.box = box
        query.before = nil
        return query
    }

    func before(_ time: Timestamp) -> MessageListQuery {
        var query = self
        query.before = time.milliseconds
        return query
    }

    var items: [(String, String?)] {
        [
            ("box", box == .inbox ? nil : box.rawValue), ("type", type?.rawValue),
            ("before", before.map(String.init)),
        ]
    }

    var filter: LetterFilter {
        var filter = LetterFilter(types: type.map { [$0] }, before: before.map(Timestamp.init(milliseconds:)))
        switch box {
        case .inbox: filter.direction = .received
        case .due:
            filter.isDue = true
            filter.direction = nil
        case .sent: filter.direction = .sent
        case .all, .drafts: break
        }
        return filter
    }
}
