//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Hummingbird
import Officers
import Rules

/// The list of rules and the page of one.
struct RuleRoutes: Sendable {
    let services: ConsoleServices
    let renderer: PageRenderer

    private static let recentHits = 20
    /// Seconds between two looks at a back-test, for browsers without scripts.
    private static let refresh = 2

    func enter(into book: inout RouteBook) {
        book.on(.rules, use: list)
        book.on(.rule, use: show)
    }

    private func list(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let words = renderer.words(context)
        let query = request.uri.queryParameters
        let store = services.rules.desk.store
        let versions = try await store.versions()
        let asked = query.get("show").flatMap { RulesPage.Show(rawValue: $0) }
        let body = RulesPage(
            versions: versions,
            library: try RuleLibrary.rules(),
            performance: try await store.performance(),
            show: asked ?? (versions.isEmpty ? .library : .used),
            theme: query.get("theme").flatMap { RuleTheme(rawValue: $0) },
            canWrite: context.may(.writeRules),
            today: CalendarDate(nearestDaysSince1970: renderer.format(context).dayNumber(services.now())),
            words: words,
            format: renderer.format(context),
            currency: services.settings.currency
        )
        return try renderer.page(
            "Rules/rules",
            title: words("rules.title"),
            place: .rules,
            body: body,
            request,
            context
        )
    }

    private func show(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        try await page(try context.segment("rule"), fault: nil, .ok, request, context)
    }

    /// The page of one rule, with what kept a step from being taken.
    func page(
        _ id: String,
        fault: String?,
        _ status: HTTPResponse.Status,
        _ request: Request,
        _ context: ConsoleContext
    ) async throws -> Response {
        let store = services.rules.desk.store
        let versions = try await store.versions(of: id)
        let number = request.uri.queryParameters.get("version", as: Int.self)
        guard let version = versions.first(where: { $0.number == number }) ?? versions.last else {
            throw ConsoleError.notFound
        }
        let words = renderer.words(context)
        let progress = await services.rules.backTest(id, version.number)
        var isRunning = false
        if case .running = progress { isRunning = true }
        let body = RulePage(
            version,
            all: versions,
            performance: try await store.performance().first { $0.ruleID == id && $0.version == version.number },
            hits: try await store.recentHits(of: id, limit: Self.recentHits),
            learned: await services.rules.learnedWeight(of: id),
            progress: progress,
            policy: services.rules.desk.policy,
            fault: fault,
            may: RulePage.Rights(context),
            login: try context.actor,
            today: CalendarDate(nearestDaysSince1970: renderer.format(context).dayNumber(services.now())),
            words: words,
            format: renderer.format(context),
            settings: services.settings
        )
        return try renderer.page(
            "Rules/rule",
            title: version.rule.title[context.language],
            place: .rules,
            body: body,
            request,
            context,
            status: status,
            refresh: isRunning ? Self.refresh : nil
        )
    }
}
