//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Hummingbird
import Officers

/// | route | who |
/// |---|---|
/// | `GET /account` | signed in, also before the first own password |
/// | `POST /account/password` | the same |
/// | `POST /account/token` | signed in |
struct AccountRoutes: Sendable {
    let services: ConsoleServices
    let renderer: PageRenderer
    let cookies: ConsoleCookies
    let login: OfficerLogin
    let notes: OneTimeNotes

    func enter(into book: inout RouteBook) {
        book.on(.account, use: show)
        book.on(.changePassword, use: changePassword)
        book.on(.createToken, use: createToken)
    }

    private func show(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        try await page(fault: nil, .ok, request, context)
    }

    private func changePassword(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let officer = try context.ownAccount
        let new = context.form.raw("new")
        guard new == context.form.raw("repeat") else {
            let text = renderer.words(context)("account.different")
            return try await page(fault: text, .unprocessableContent, request, context)
        }
        do {
            try await login.changePassword(
                of: officer,
                old: context.form.raw("old"),
                new: new,
                address: ClientAddress.of(request, context, services.settings)
            )
        } catch let error as LoginError {
            let fault = Fault(login: error)
            let key = error == .refused ? "account.wrong" : "error.\(fault.code).advice"
            let text = renderer.words(context)(key, fault.values)
            let status: HTTPResponse.Status = error == .refused ? .unprocessableContent : fault.status
            return try await page(fault: text, status, request, context)
        }
        try await services.evidence?.signing(login).changePassword(
            of: officer,
            old: context.form.raw("old"),
            new: new
        )
        let opened = try await login.open(for: officer, carrier: .browser)
        var response = Answer.seeOther(ConsolePath.landing(officer.role).text(notice: .passwordChanged))
        response.setCookie(cookies.session(opened.token))
        return response
    }

    private func createToken(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        guard let identity = context.identity else { throw ConsoleError.notSignedIn }
        let opened = try await login.open(for: identity.own, carrier: .program)
        let note = OneTimeNotes.Note(
            subject: renderer.format(context).instant(opened.session.expiresAt),
            secret: opened.token.text
        )
        await notes.leave(note, for: identity.session.tokenHash)
        return Answer.seeOther(ConsolePath.account.text)
    }

    private func page(
        fault: String?,
        _ status: HTTPResponse.Status,
        _ request: Request,
        _ context: ConsoleContext
    ) async throws -> Response {
        guard let identity = context.identity else { throw ConsoleError.notSignedIn }
        let note = await notes.take(for: identity.session.tokenHash)
        let words = renderer.words(context)
        let delegation = DelegationForm(
            identity,
            try await services.delegations.open(),
            try await services.officerStore.officers(),
            now: services.now(),
            words: words,
            format: renderer.format(context),
            places: services.settings.places
        )
        let body = AccountPage(
            login: identity.own.login,
            mustChange: identity.own.mustChangePassword,
            fault: fault,
            token: note?.secret,
            tokenExpiry: note.map { words("account.token_expiry", ["when": $0.subject]) },
            minimum: words("account.minimum", ["minimum": "\(PasswordPolicy.standard.minimumLength)"]),
            offersToken: !identity.own.mustChangePassword,
            delegation: delegation
        )
        return try renderer.page(
            "Officers/account",
            title: words("account.title"),
            place: .account,
            body: body,
            request,
            context,
            status: status
        )
    }
}

/// An officer's own password, API token and delegations.
struct AccountPage: Sendable {
    let login: String
    let mustChange: Bool
    let fault: String?
    let token: String?
    let tokenExpiry: String?
    let minimum: String
    let offersToken: Bool
    let delegation: DelegationForm
}
