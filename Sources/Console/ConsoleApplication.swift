//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Hummingbird
package import Logging
package import NIOCore
import Officers
import Telemetry

/// The web console: pages and HTTP API of one node.
package enum ConsoleApplication {
    /// Builds the router with every route of the console behind its guard.
    /// - Throws: ``ConsoleError`` when a resource of the target is missing, or an error of a file or template.
    package static func router(_ services: ConsoleServices) async throws -> Router<ConsoleContext> {
        let settings = services.settings
        let cookies = ConsoleCookies(isSecure: settings.isBehindTLS)
        let renderer = PageRenderer(
            templates: try await ConsoleResources.templates(),
            catalogue: try ConsoleResources.catalogue(),
            assets: try StaticAssets(own: ConsoleResources.folder("Static"), libraries: settings.assets),
            settings: settings
        )
        let meter = services.observation?.meter
        let login = try OfficerLogin(
            store: services.officerStore,
            cost: services.passwordCost,
            onRefusal: { meter?.recordFailedLogin() },
            now: services.now
        )

        let router = Router(context: ConsoleContext.self, options: .autoGenerateHeadEndpoints)
        if let meter { router.add(middleware: RequestMetrics(meter: meter)) }
        router.add(middleware: SecurityHeaders(isBehindTLS: settings.isBehindTLS))
        router.add(middleware: ErrorPages(renderer: renderer))
        router.add(
            middleware:
                IdentityMiddleware(
                    login: login,
                    delegations: services.delegations,
                    cookies: cookies,
                    fallback: settings.language
                )
        )
        // Once more, where it is known who asks and in which language.
        router.add(middleware: ErrorPages(renderer: renderer))

        var book = RouteBook(router: router)
        ShellRoutes(services: services, renderer: renderer, cookies: cookies).enter(into: &book)
        ObservationRoutes(services: services).enter(into: &book)
        enterOfficers(services, renderer, cookies, login, into: &book)
        TodayRoutes(services: services, renderer: renderer).enter(into: &book)
        SearchRoutes(services: services, renderer: renderer).enter(into: &book)
        DeclarationRoutes(services: services, renderer: renderer).enter(into: &book)
        FindingRoutes(services: services, renderer: renderer).enter(into: &book)
        let shelf = UploadShelf(folder: settings.uploadFolder)
        ImportRoutes(services: services, renderer: renderer, shelf: shelf).enter(into: &book)
        ImportRunRoutes(services: services, renderer: renderer).enter(into: &book)
        RuleRoutes(services: services, renderer: renderer).enter(into: &book)
        RuleStepRoutes(services: services, renderer: renderer).enter(into: &book)
        RuleEditorRoutes(services: services, renderer: renderer).enter(into: &book)
        ListRoutes(services: services, renderer: renderer).enter(into: &book)
        let lookouts = LookoutRoutes(services: services, renderer: renderer)
        lookouts.enter(into: &book)
        LookoutEntryRoutes(services: services, renderer: renderer, shelf: shelf, lists: lookouts).enter(into: &book)
        LookoutHitRoutes(services: services, renderer: renderer).enter(into: &book)
        let feed = EventFeed(services: services)
        enterExchange(services, renderer, login, shelf, feed, into: &book)
        enterCases(services, renderer, into: &book)
        enterOperations(services, renderer, feed, into: &book)
        enterSea(services, renderer, feed, shelf, into: &book)
        ChartRoutes(services: services, renderer: renderer).enter(into: &book)
        ChartDataRoutes(services: services).enter(into: &book)
        RegisterRoutes(services: services, renderer: renderer, shelf: shelf).enter(into: &book)
        enterConferences(services, renderer, login, shelf, into: &book)
        LaneRoutes(services: services, renderer: renderer).enter(into: &book)
        let room = EvidenceRoom(services: services, renderer: renderer, login: login)
        EvidenceRoutes(room: room).enter(into: &book)
        TakingRoutes(room: room).enter(into: &book)
        TransferRoutes(room: room).enter(into: &book)
        PendingRoutes(room: room).enter(into: &book)
        PhotoRoutes(room: room).enter(into: &book)
        FieldRoutes(services: services, renderer: renderer).enter(into: &book)
        FieldAPIRoutes(services: services, renderer: renderer, room: room).enter(into: &book)
        PerformanceRoutes(services: services, renderer: renderer).enter(into: &book)
        ReportRoutes(services: services, renderer: renderer).enter(into: &book)
        ReportFormRoutes(services: services, renderer: renderer).enter(into: &book)
        ReportExportRoutes(services: services, renderer: renderer).enter(into: &book)
        TokenAPIRoutes(services: services, login: login).enter(into: &book)
        DeclarationAPIRoutes(services: services).enter(into: &book)
        QueueAPIRoutes(services: services).enter(into: &book)
        precondition(book.entered.count == ConsoleRoute.allCases.count, "a route of the table has no handler")
        return router
    }

    /// The console as an application that a service group can run.
    /// - Parameter onServerRunning: called with the server's channel once it takes requests.
    package static func build(
        _ services: ConsoleServices,
        configuration: ApplicationConfiguration = ApplicationConfiguration(),
        onServerRunning: @escaping @Sendable (any Channel) async -> Void = { _ in },
        logger: Logger = Logger(label: "console")
    ) async throws -> Application<RouterResponder<ConsoleContext>> {
        let router = try await router(services)
        return Application(
            responder: router.buildResponder(),
            configuration: configuration,
            onServerRunning: onServerRunning,
            logger: logger
        )
    }

    private static func enterExchange(
        _ services: ConsoleServices,
        _ renderer: PageRenderer,
        _ login: OfficerLogin,
        _ shelf: UploadShelf,
        _ feed: EventFeed,
        into book: inout RouteBook
    ) {
        MessageRoutes(services: services, renderer: renderer).enter(into: &book)
        ComposeRoutes(services: services, renderer: renderer).enter(into: &book)
        DraftRoutes(services: services, renderer: renderer).enter(into: &book)
        AnswerRoutes(services: services, renderer: renderer).enter(into: &book)
        ReleaseRuleRoutes(services: services, renderer: renderer).enter(into: &book)
        RuleRunRoutes(services: services, renderer: renderer).enter(into: &book)
        CopyRoutes(services: services, renderer: renderer).enter(into: &book)
        MessageEventRoutes(services: services, feed: feed).enter(into: &book)
        PartnerRoutes(services: services, renderer: renderer).enter(into: &book)
        PairingRoutes(services: services, renderer: renderer, shelf: shelf).enter(into: &book)
        MessageAPIRoutes(services: services).enter(into: &book)
    }

    private static func enterCases(
        _ services: ConsoleServices,
        _ renderer: PageRenderer,
        into book: inout RouteBook
    ) {
        let cases = CaseRoutes(services: services, renderer: renderer)
        cases.enter(into: &book)
        let steps = CaseStepRoutes(services: services, renderer: renderer, cases: cases)
        steps.enter(into: &book)
        CaseEntityRoutes(services: services, renderer: renderer, cases: cases, steps: steps).enter(into: &book)
        SeizureRoutes(services: services, renderer: renderer, cases: cases).enter(into: &book)
    }

    private static func enterOperations(
        _ services: ConsoleServices,
        _ renderer: PageRenderer,
        _ feed: EventFeed,
        into book: inout RouteBook
    ) {
        OperationRoutes(services: services, renderer: renderer, feed: feed).enter(into: &book)
        OperationFormRoutes(services: services, renderer: renderer).enter(into: &book)
        OperationSeizureRoutes(services: services, renderer: renderer).enter(into: &book)
        SituationReportRoutes(services: services, renderer: renderer).enter(into: &book)
        ActionPlanRoutes(services: services, renderer: renderer).enter(into: &book)
        ActionPlanStepRoutes(services: services, renderer: renderer).enter(into: &book)
    }

    private static func enterSea(
        _ services: ConsoleServices,
        _ renderer: PageRenderer,
        _ feed: EventFeed,
        _ shelf: UploadShelf,
        into book: inout RouteBook
    ) {
        let upload = SeaUpload(services: services, shelf: shelf)
        SeaRoutes(services: services, renderer: renderer, feed: feed).enter(into: &book)
        SeaDataRoutes(services: services, renderer: renderer).enter(into: &book)
        VesselRoutes(services: services, renderer: renderer).enter(into: &book)
        SeaAlertRoutes(services: services, renderer: renderer).enter(into: &book)
        SeaZoneRoutes(services: services, renderer: renderer, upload: upload).enter(into: &book)
        SeaPlotRoutes(services: services, renderer: renderer, upload: upload).enter(into: &book)
        WatchedVesselRoutes(services: services, renderer: renderer).enter(into: &book)
        SeaExportRoutes(services: services, renderer: renderer, shelf: shelf).enter(into: &book)
    }

    private static func enterConferences(
        _ services: ConsoleServices,
        _ renderer: PageRenderer,
        _ login: OfficerLogin,
        _ shelf: UploadShelf,
        into book: inout RouteBook
    ) {
        let page = ConferencePageBuilder(services: services, renderer: renderer)
        ConferenceRoutes(services: services, renderer: renderer, page: page).enter(into: &book)
        ConferenceChangeRoutes(services: services, renderer: renderer, page: page).enter(into: &book)
        ConferenceFileRoutes(services: services, renderer: renderer, shelf: shelf, page: page).enter(into: &book)
        MinutesRoutes(services: services, renderer: renderer, page: page, login: login).enter(into: &book)
        ContactPointRoutes(services: services, renderer: renderer).enter(into: &book)
    }

    private static func enterOfficers(
        _ services: ConsoleServices,
        _ renderer: PageRenderer,
        _ cookies: ConsoleCookies,
        _ login: OfficerLogin,
        into book: inout RouteBook
    ) {
        let notes = OneTimeNotes()
        LoginRoutes(services: services, renderer: renderer, cookies: cookies, login: login).enter(into: &book)
        AccountRoutes(services: services, renderer: renderer, cookies: cookies, login: login, notes: notes)
            .enter(into: &book)
        DelegationRoutes(services: services).enter(into: &book)
        OfficerRoutes(services: services, renderer: renderer, places: services.settings.places, notes: notes)
            .enter(into: &book)
    }
}
