//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Exchange
import Hummingbird
import Officers

/// | route | who |
/// |---|---|
/// | `GET /messages/events` | who may see messages; says that there is something new, never what |
struct MessageEventRoutes: Sendable {
    let services: ConsoleServices
    let feed: EventFeed

    func enter(into book: inout RouteBook) {
        book.on(.messageEvents, use: listen)
    }

    private func listen(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let exchange = try services.requireExchange()
        return try feed.response(context, { exchange.news() }, concerning: Self.concerns)
    }

    @Sendable
    private static func concerns(_ news: ExchangeNews, _ officer: Officer) -> Bool {
        guard let office = officer.office, let offices = news.offices else { return true }
        return offices.contains(office)
    }
}
