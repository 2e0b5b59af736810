//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Hummingbird

/// Puts on every answer what keeps a browser from doing more than the page asks.
struct SecurityHeaders: RouterMiddleware {
    typealias Context = ConsoleContext

    static let contentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"

    let isBehindTLS: Bool

    func handle(
        _ request: Request,
        context: ConsoleContext,
        next: (Request, ConsoleContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        // A file that somebody brought in has a narrower one.
        if response.headers[named: "Content-Security-Policy"] == nil {
            response.headers[named: "Content-Security-Policy"] = Self.contentSecurityPolicy
        }
        response.headers[named: "X-Content-Type-Options"] = "nosniff"
        response.headers[named: "X-Frame-Options"] = "DENY"
        response.headers[named: "Referrer-Policy"] = "same-origin"
        response.headers[named: "Cross-Origin-Opener-Policy"] = "same-origin"
        response.headers[named: "Cross-Origin-Resource-Policy"] = "same-origin"
        response.headers[named: "Permissions-Policy"] = "camera=(), geolocation=(), microphone=()"
        if isBehindTLS { response.headers[named: "Strict-Transport-Security"] = "max-age=31536000" }
        if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
        return response
    }
}
