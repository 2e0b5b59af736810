//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
import Hummingbird
import Mustache
import Officers
import Search

/// Turns page models into pages.
struct PageRenderer: Sendable {
    /// Where a page stands in the navigation.
    enum Place: String, CaseIterable, Sendable {
        case today
        case search
        case rules
        case lookouts
        case cases
        case chart
        case messages
        case operations
        case sea
        case seaFeeds = "sea_feeds"
        case partners
        case conferences
        case imports
        case evidence
        case performance
        case statistics
        case officers
        case registers
        case help
        case account
        case none
    }

    let templates: MustacheLibrary
    let catalogue: Catalogue
    let assets: StaticAssets
    let settings: NodeSettings

    func words(_ context: ConsoleContext) -> Words { Words(catalogue, context.language) }

    func format(_ context: ConsoleContext) -> LocalFormat {
        LocalFormat(language: context.language, zoneOffset: settings.timeZoneOffset)
    }

    /// Renders a page.
    /// - Parameters:
    ///   - template: the name of its template, such as `Targeting/today`
    ///   - title: the page's heading, already in the language of the context
    func page(
        _ template: String,
        title: String,
        place: Place,
        body: some Sendable,
        _ request: Request,
        _ context: ConsoleContext,
        status: HTTPResponse.Status = .ok,
        refresh: Int? = nil
    ) throws -> Response {
        let frame = frame(title, place, request, context, refresh)
        let page = Page(frame: frame, t: words(context), body: body)
        guard let html = templates.render(page, withTemplate: template) else {
            throw ConsoleError.unknownTemplate(template)
        }
        return Response(
            status: status,
            headers: [
                .contentType: "text/html; charset=utf-8", .contentLanguage: context.language.rawValue,
                .cacheControl: "no-store",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(string: html))
        )
    }

    /// Renders a part of a page for a script to put in.
    func part(_ template: String, _ body: some Sendable, _ context: ConsoleContext) throws -> Response {
        guard let html = templates.render(PagePart(t: words(context), body: body), withTemplate: template) else {
            throw ConsoleError.unknownTemplate(template)
        }
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/html; charset=utf-8", .contentLanguage: context.language.rawValue,
                .cacheControl: "no-store",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(string: html))
        )
    }

    /// A page that stands alone, for paper: without the console around it.
    func standalone(_ template: String, _ body: some Sendable) throws -> String {
        guard let html = templates.render(body, withTemplate: template) else {
            throw ConsoleError.unknownTemplate(template)
        }
        return html
    }

    private func frame(
        _ title: String,
        _ place: Place,
        _ request: Request,
        _ context: ConsoleContext,
        _ refresh: Int?
    ) -> PageFrame {
        let words = words(context)
        let notice = request.uri.queryParameters.get("notice").flatMap { Notice(rawValue: $0) }
        let isForm = request.method == .post
        return PageFrame(
            title: title,
            language: context.language.rawValue,
            node: settings.name[context.language],
            links: links(place, words, context),
            search: search(request, context),
            languages: Language.allCases.map {
                PageFrame.LanguageChoice(
                    code: $0.rawValue,
                    name: Self.languageNames[$0] ?? $0.rawValue,
                    isCurrent: $0 == context.language
                )
            },
            officer: context.identity?.officer.name,
            role: context.identity.map { Self.role($0, words) } ?? "",
            home: context.identity.map { ConsolePath.landing($0.officer.role).text } ?? "/",
            field: context.may(.writeCases) ? ConsolePath.field.text : nil,
            csrf: context.csrfToken,
            here: isForm ? "/" : request.uri.description,
            notice: notice.map { PageFrame.Message(text: words("notice." + $0.rawValue), isWarning: $0.isWarning) },
            ownStyle: assets.path("console.css") ?? "",
            baseStyle: assets.path("reboot.css"),
            script: assets.path("console.js"),
            messages: place == .messages && context.may(.seeMessages)
                || place == .operations && context.may(.seeOperations)
                || place == .sea && context.may(.seeSea) ? assets.path("messages.js") : nil,
            htmx: assets.path("htmx.js"),
            icon: assets.path("icon.svg"),
            refresh: refresh
        )
    }

    /// The role of an officer, and for whom they act.
    private static func role(_ identity: Identity, _ words: Words) -> String {
        let role = words("role." + identity.officer.role.rawValue)
        guard let principal = identity.acting?.principal.name else { return role }
        return words("shell.acting_for", ["name": principal, "role": role])
    }

    private static let languageNames: [Language: String] = [.vi: "Tiếng Việt", .zh: "中文", .en: "English"]

    /// Who must change the password first, or may see nothing that is searched, has no search box.
    private func search(_ request: Request, _ context: ConsoleContext) -> PageFrame.Search? {
        guard let officer = context.identity?.officer, !officer.mustChangePassword,
            !SearchReader(officer, language: context.language).kinds.isEmpty
        else { return nil }
        let isHere = request.uri.path == ConsoleRoute.search.pattern
        return PageFrame.Search(path: ConsoleRoute.search.pattern, text: isHere ? SearchForm(request).text : "")
    }

    private func links(_ place: Place, _ words: Words, _ context: ConsoleContext) -> PageFrame.Links? {
        guard let identity = context.identity, !identity.officer.mustChangePassword else { return nil }
        let navigation = Navigation(identity.officer.role) { context.may($0) }
        let desk = navigation.shown(atMost: Navigation.mostAtDesk)
        let phone = navigation.shown(atMost: Navigation.mostOnPhone)
        let all = navigation.entries.enumerated().map { index, entry in
            PageFrame.Link(
                label: words("nav." + entry.place.rawValue),
                path: entry.path.text,
                key: String(entry.key),
                isCurrent: entry.place == place || entry.place == .messages && place == .partners,
                isFoldedOnPhone: index >= phone
            )
        }
        let folded = Array(all[desk...])
        return PageFrame.Links(
            shown: Array(all[..<desk]),
            foldedOnPhone: Array(all[phone..<desk]),
            folded: folded,
            isFolded: phone < all.count,
            isFoldedAtDesk: !folded.isEmpty,
            current: folded.first(where: \.isCurrent)?.label
        )
    }
}
