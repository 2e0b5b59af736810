//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Hummingbird
import Officers

/// | route | who |
/// |---|---|
/// | `POST /account/delegations` | signed in, in the own role |
/// | `POST /account/delegations/:delegation/end` | signed in; whom the rules of delegation let |
/// | `POST /account/acting` | signed in |
struct DelegationRoutes: Sendable {
    let services: ConsoleServices

    func enter(into book: inout RouteBook) {
        book.on(.giveDelegation, use: give)
        book.on(.endDelegation, use: end)
        book.on(.actFor, use: act)
    }

    /// Days count in the zone of the node, the last one to its end.
    private func give(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let form = context.form
        guard let first = form["from_day"].flatMap({ CalendarDate(iso8601: $0) }),
            let last = form["to_day"].flatMap({ CalendarDate(iso8601: $0) })
        else { throw ConsoleError.malformed("from_day, to_day") }
        let own = try context.ownAccount
        let zone = Int64(services.settings.timeZoneOffset) * 60
        try await services.delegations.give(
            from: form["from"] ?? own.id,
            to: form["to"] ?? "",
            start: first.daysSince1970 * 86_400 - zone,
            end: (last.daysSince1970 + 1) * 86_400 - zone,
            reason: form["reason"] ?? "",
            by: own,
            isActing: context.identity?.acting != nil
        )
        return Answer.seeOther(ConsolePath.account.text(notice: .delegationGiven))
    }

    private func end(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let own = try context.ownAccount
        try await services.delegations.revoke(try context.segment("delegation"), by: own)
        let page = own.role == .administrator ? ConsolePath.officers : .account
        return Answer.seeOther(page.text(notice: .delegationEnded))
    }

    private func act(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        guard let identity = context.identity, identity.carrier == .browser else { throw ConsoleError.notAllowed }
        let id = context.form["delegation"]
        try await services.delegations.act(id, in: identity.session, of: identity.own)
        let page = id == nil ? ConsolePath.account : .today(QueueFilter())
        return Answer.seeOther(page.text(notice: id == nil ? .actingEnded : .actingBegun))
    }
}
