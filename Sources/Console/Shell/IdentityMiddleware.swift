//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Hummingbird
import Officers

/// Finds out who asks and in which language to answer.
struct IdentityMiddleware: RouterMiddleware {
    typealias Context = ConsoleContext

    let login: OfficerLogin
    let delegations: DelegationDesk
    let cookies: ConsoleCookies
    let fallback: Language

    func handle(
        _ request: Request,
        context: ConsoleContext,
        next: (Request, ConsoleContext) async throws -> Response
    ) async throws -> Response {
        // A style sheet is the same for everyone; don't ask the store who wants it.
        if request.uri.path.hasPrefix("/static/") { return try await next(request, context) }
        var context = context
        context.identity = try await identity(of: request)
        context.language = language(of: request, context.identity)
        if let identity = context.identity {
            context.csrfToken = identity.session.csrfToken
            return try await next(request, context)
        }
        if let known = request.cookies[ConsoleCookies.visitor]?.value, known.utf8.count == 43 {
            context.csrfToken = known
            return try await next(request, context)
        }
        context.csrfToken = SecureRandom.token()
        var response = try await next(request, context)
        if response.headers[.contentType]?.hasPrefix("text/html") ?? false {
            response.setCookie(cookies.visitor(context.csrfToken))
        }
        return response
    }

    /// A token in the header goes before a cookie: a program that names one means it.
    private func identity(of request: Request) async throws -> Identity? {
        if let header = request.headers[.authorization] {
            let words = header.split(separator: " ", maxSplits: 1)
            guard words.count == 2, words[0].lowercased() == "bearer",
                let token = SessionToken(received: String(words[1]), from: .program)
            else { return nil }
            return try await identity(token, .program)
        }
        guard let cookie = request.cookies[ConsoleCookies.session],
            let token = SessionToken(received: cookie.value, from: .browser)
        else { return nil }
        return try await identity(token, .browser)
    }

    private func identity(_ token: SessionToken, _ carrier: SessionToken.Carrier) async throws -> Identity? {
        guard let (officer, session) = try await login.session(of: token) else { return nil }
        // A program's token is the officer's own for as long as it lasts.
        let acting = carrier == .browser ? try await delegations.acting(session, of: officer) : nil
        return Identity(own: officer, session: session, carrier: carrier, acting: acting)
    }

    /// A program's language is the one it accepts; an officer's page speaks the officer's language, and anyone
    /// else's the one chosen in this browser.
    private func language(of request: Request, _ identity: Identity?) -> Language {
        let accepted = request.headers[.acceptLanguage].flatMap(AcceptLanguage.best)
        if request.uri.path.hasPrefix("/api/") {
            return accepted ?? identity?.officer.language ?? fallback
        }
        let chosen = request.cookies[ConsoleCookies.language].flatMap { Language(rawValue: $0.value) }
        return identity?.officer.language ?? chosen ?? accepted ?? fallback
    }
}
