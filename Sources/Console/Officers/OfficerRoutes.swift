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
/// | `GET /officers` | administrator |
/// | `POST /officers` | administrator |
/// | `GET /officers/:officer` | administrator |
/// | `POST /officers/:officer` | administrator |
/// | `POST /officers/:officer/active` | administrator |
/// | `POST /officers/:officer/password` | administrator |
struct OfficerRoutes: Sendable {
    let services: ConsoleServices
    let renderer: PageRenderer
    let places: PlaceNames
    let notes: OneTimeNotes

    private var register: OfficerRegister {
        OfficerRegister(store: services.officerStore, cost: services.passwordCost, now: services.now)
    }

    func enter(into book: inout RouteBook) {
        book.on(.officers, use: list)
        book.on(.addOfficer, use: add)
        book.on(.editOfficer, use: edit)
        book.on(.updateOfficer, use: update)
        book.on(.setOfficerActive, use: setActive)
        book.on(.resetOfficerPassword, use: resetPassword)
    }

    private func list(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        try await page(OfficerForm(), fault: nil, .ok, request, context)
    }

    private func add(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let form = OfficerForm(context.form)
        do {
            guard let role = form.role, let language = form.language else {
                throw ConsoleError.malformed("role, language")
            }
            let added = try await register.add(
                login: form.login,
                name: form.name,
                role: role,
                office: form.office,
                language: language,
                by: try context.actor
            )
            await leave(added.oneTimePassword, of: added.officer, context)
            return Answer.seeOther(ConsolePath.officers.text)
        } catch let error as OfficerError {
            let fault = Fault(officer: error)
            let text = renderer.words(context)("error.\(fault.code).advice", fault.values)
            return try await page(form, fault: text, fault.status, request, context)
        }
    }

    /// An administrator can't lock the own account, so that a node is never without one.
    private func setActive(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let id = try context.segment("officer")
        let isActive = context.form["active"] == "1"
        let officer = try context.officer
        guard officer.id != id || isActive else { throw ConsoleError.notAllowed }
        try await register.setActive(isActive, of: id, by: try context.actor)
        return Answer.seeOther(ConsolePath.officers.text(notice: isActive ? .officerEnabled : .officerDisabled))
    }

    private func resetPassword(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let id = try context.segment("officer")
        let actor = try context.officer
        guard actor.id != id else { throw ConsoleError.notAllowed }
        guard let officer = try await services.officerStore.officer(id: id) else { throw ConsoleError.notFound }
        let password = try await register.resetPassword(of: id, by: try context.actor)
        await leave(password, of: officer, context)
        return Answer.seeOther(ConsolePath.officers.text)
    }

    private func edit(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let id = try context.segment("officer")
        guard let officer = try await services.officerStore.officer(id: id) else { throw ConsoleError.notFound }
        let words = renderer.words(context)
        return try renderer.page(
            "Officers/officer",
            title: officer.name,
            place: .officers,
            body: OfficerEditPage(officer, me: try context.ownAccount, words: words, places: places),
            request,
            context
        )
    }

    /// The own role stays, so that a node is never without an administrator.
    private func update(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let id = try context.segment("officer")
        guard var officer = try await services.officerStore.officer(id: id) else { throw ConsoleError.notFound }
        guard let name = context.form["name"], name.count <= 120 else { throw ConsoleError.malformed("name") }
        guard let role = context.form["role"].flatMap({ Officer.Role(rawValue: $0) }) else {
            throw ConsoleError.malformed("role")
        }
        if try context.ownAccount.id == id, role != officer.role { throw ConsoleError.notAllowed }
        let office = context.form["office"]
        guard office == nil || office == officer.office || places.offices(.en).contains(where: { $0.code == office })
        else { throw ConsoleError.malformed("office") }
        officer.name = name
        officer.role = role
        officer.office = office
        try await services.officerStore.update(officer, by: try context.actor)
        return Answer.seeOther(ConsolePath.officers.text(notice: .officerChanged))
    }

    private func leave(_ password: String, of officer: Officer, _ context: ConsoleContext) async {
        guard let session = context.identity?.session else { return }
        await notes.leave(OneTimeNotes.Note(subject: officer.login, secret: password), for: session.tokenHash)
    }

    private func page(
        _ form: OfficerForm,
        fault: String?,
        _ status: HTTPResponse.Status,
        _ request: Request,
        _ context: ConsoleContext
    ) async throws -> Response {
        let me = try context.officer
        let officers = try await services.officerStore.officers().sorted { $0.login < $1.login }
        let note = await notes.take(for: context.identity?.session.tokenHash ?? "")
        let words = renderer.words(context)
        let query = request.uri.queryParameters
        let body = OfficersPage(
            officers,
            form,
            filter: OfficerFilter(
                role: query.get("role"),
                office: query.get("office")
            ),
            lastLogins: try await services.officerStore.lastLogins(),
            delegations: try await services.delegations.open(),
            now: services.now(),
            note: note,
            fault: fault,
            me: me,
            words: words,
            format: renderer.format(context),
            places: places
        )
        return try renderer.page(
            "Officers/officers",
            title: words("officers.title"),
            place: .officers,
            body: body,
            request,
            context,
            status: status
        )
    }
}
