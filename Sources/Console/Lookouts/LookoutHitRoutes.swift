//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Hummingbird
import Lookouts
import Officers

/// What look-outs named, and what officers say of it.
struct LookoutHitRoutes: Sendable {
    let services: ConsoleServices
    let renderer: PageRenderer

    private static let pageSize = 25

    func enter(into book: inout RouteBook) {
        book.on(.lookoutHits, use: list)
        book.on(.judgeLookoutHit, use: judge)
    }

    private func list(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let query = request.uri.queryParameters
        let showsAll = query.get("show") == "all"
        let page = max(1, min(100_000, query.get("page", as: Int.self) ?? 1))
        let store = services.lookouts.desk.store
        let hits = try await store.recentHits(
            open: !showsAll,
            offset: (page - 1) * Self.pageSize,
            limit: Self.pageSize + 1
        )
        let words = renderer.words(context)
        var shown: [(judged: JudgedHit, link: CaseLink?)] = []
        for hit in hits.prefix(Self.pageSize) {
            // Who is not the one of the list has no case to answer.
            let isOther = hit.judgement?.verdict == .other
            shown.append((hit, isOther ? nil : try await services.caseLink(from: hit.hit.caseOrigin, context)))
        }
        let body = LookoutHitsPage(
            hits: shown,
            hasMore: hits.count > Self.pageSize,
            page: page,
            showsAll: showsAll,
            canJudge: context.may(.judgeLookoutHits),
            words: words,
            format: renderer.format(context)
        )
        return try renderer.page(
            "Lookouts/hits",
            title: words("lookouts.hits_title"),
            place: .lookouts,
            body: body,
            request,
            context
        )
    }

    private func judge(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let form = context.form
        guard let number = form["declaration"], let item = form["item"].flatMap({ Int($0) }), let list = form["list"],
            let version = form["version"].flatMap({ Int($0) }), let entry = form["entry"],
            let field = form["field"].flatMap({ DeclarationField(rawValue: $0) }),
            let verdict = form["verdict"].flatMap({ HitJudgement.Verdict(rawValue: $0) })
        else { throw ConsoleError.malformed("verdict") }
        let reason = form["reason"] ?? ""
        // Clearing somebody asks for the reason; the other way is followed by an inspection that says more.
        if verdict == .other, reason.isEmpty { throw WatchlistRefusal.reasonMissing }
        let line = DeclarationLineID(declarationNo: number, itemNo: item)
        let key = LookoutHit.Key(line: line, list: list, number: version, entry: entry, field: field)
        let login = try context.actor
        let judgement = HitJudgement(verdict, reason: String(reason.prefix(1_000)), by: login, at: services.now())
        try await services.lookouts.judge(key, judgement)
        var notice = Notice.lookoutHitJudged
        if verdict == .same {
            switch try await SightingNotice(services: services, renderer: renderer, context: context).tell(key) {
            case .sent: notice = .sightingSent
            case .drafted: notice = .sightingDrafted
            case .cannotGo: notice = .sightingHeld
            case .notPartners: break
            }
        }
        let back = form["back"] == "line" ? ConsolePath.declaration(line) : .lookoutHits(show: nil, page: nil)
        return Answer.seeOther(back.text(notice: notice))
    }
}
