//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Hummingbird
import Officers

/// | route | who |
/// |---|---|
/// | `GET /login` | anyone |
/// | `POST /login` | anyone |
/// | `POST /logout` | signed in |
struct LoginRoutes: Sendable {
    let services: ConsoleServices
    let renderer: PageRenderer
    let cookies: ConsoleCookies
    let login: OfficerLogin

    func enter(into book: inout RouteBook) {
        book.on(.loginForm, use: form)
        book.on(.login, use: open)
        book.on(.logout, use: close)
    }

    private func form(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let target = ConsolePath.local(request.uri.queryParameters.get("return"))
        if let officer = context.identity?.officer { return Answer.seeOther(Self.start(target, officer)) }
        return try page(LoginPage(login: "", target: target ?? "", fault: nil), request, context)
    }

    private func open(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let name = context.form["login"] ?? ""
        let target = ConsolePath.local(context.form["return"])
        do {
            let opened = try await login.open(
                login: name,
                password: context.form.raw("password"),
                address: ClientAddress.of(request, context, services.settings)
            )
            var response = Answer.seeOther(
                opened.officer.mustChangePassword ? "/account" : Self.start(target, opened.officer)
            )
            response.setCookie(cookies.session(opened.token))
            return response
        } catch let error as LoginError {
            let fault = Fault(login: error)
            let words = renderer.words(context)
            let text = words("error.\(fault.code).advice", fault.values)
            var response = try page(
                LoginPage(login: name, target: target ?? "", fault: text),
                request,
                context,
                status: fault.status
            )
            if let seconds = fault.retryAfter { response.headers[.retryAfter] = String(seconds) }
            return response
        }
    }

    /// Where an officer wanted to go; who named no page, or the first one, begins where the role begins.
    private static func start(_ target: String?, _ officer: Officer) -> String {
        guard let target, target != "/" else { return ConsolePath.landing(officer.role).text }
        return target
    }

    private func close(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        if let session = context.identity?.session { try await login.close(session) }
        var response = Answer.seeOther(ConsolePath.login(returnTo: nil).text(notice: .loggedOut))
        response.setCookie(cookies.endedSession())
        return response
    }

    private func page(
        _ body: LoginPage,
        _ request: Request,
        _ context: ConsoleContext,
        status: HTTPResponse.Status = .ok
    ) throws -> Response {
        let title = renderer.words(context)("login.title")
        return try renderer.page(
            "Officers/login",
            title: title,
            place: .none,
            body: body,
            request,
            context,
            status: status
        )
    }
}

/// The login form as it was filled in.
struct LoginPage: Sendable {
    let login: String
    let target: String
    let fault: String?
}
