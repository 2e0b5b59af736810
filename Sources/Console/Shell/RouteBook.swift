//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Hummingbird
import Officers

/// Enters handlers into the router, each behind the guard that the route table demands.
struct RouteBook {
    typealias Handler = @Sendable (Request, ConsoleContext) async throws -> Response

    private let router: Router<ConsoleContext>
    private(set) var entered: Set<ConsoleRoute> = []

    init(router: Router<ConsoleContext>) {
        self.router = router
    }

    /// Puts a handler on a route.
    mutating func on(_ route: ConsoleRoute, use handler: @escaping Handler) {
        precondition(entered.insert(route).inserted, "two handlers for \(route)")
        router.on(RouterPath(route.pattern), method: route.method) { request, context in
            var context = context
            try RouteGuard.checkAccess(route, context)
            try await RouteGuard.readPayload(route, request, &context)
            return try await handler(request, context)
        }
    }
}

/// What stands before every handler.
enum RouteGuard {
    private static let formLimit = 64 << 10
    /// Percent-encoded Vietnamese and Chinese takes up to nine bytes a letter.
    static let messageLimit = 1 << 20
    /// Of lists, whose rows come in one field.
    private static let listLimit = 2 << 20

    static func checkAccess(_ route: ConsoleRoute, _ context: ConsoleContext) throws(ConsoleError) {
        let access = route.access
        if access == .anyone { return }
        guard let identity = context.identity else { throw .notSignedIn }
        if access == .doorstep { return }
        guard !identity.officer.mustChangePassword else { throw .mustChangePassword }
        if case .permission(let permission) = access, !context.may(permission) { throw .notAllowed }
    }

    /// Keeps forged requests out, and reads the form where the route has one.
    static func readPayload(
        _ route: ConsoleRoute,
        _ request: Request,
        _ context: inout ConsoleContext
    ) async throws {
        switch route.payload {
        case .none, .upload:
            return
        case .form:
            guard request.headers[.contentType]?.hasPrefix("application/x-www-form-urlencoded") ?? false else {
                throw ConsoleError.unsupportedMediaType
            }
            let body = try await request.body.collect(upTo: limit(of: route))
            context.form = FormFields(urlEncoded: String(buffer: body))
            try checkForgery(context.form.raw("csrf"), context)
        case .api:
            guard context.identity?.carrier == .browser else { return }
            try checkForgery(request.headers[named: "X-CSRF-Token"] ?? "", context)
        }
    }

    private static func limit(of route: ConsoleRoute) -> Int {
        switch route {
        case .proposeRuleList: listLimit
        // Five thousand nodes of a chart have their ids in one field.
        case .composeMessage, .saveSeizure, .checkSeizure, .saveSituationReport, .addOperation, .saveOperation,
            .chartExport, .changeConference:
            messageLimit
        default: formLimit
        }
    }

    static func checkForgery(_ token: String, _ context: ConsoleContext) throws(ConsoleError) {
        guard !context.csrfToken.isEmpty, ConstantTime.isEqual(token, context.csrfToken) else { throw .forgedForm }
    }
}
