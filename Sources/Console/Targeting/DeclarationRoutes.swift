//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Customs
import Hummingbird
import Lookouts
import Officers
import Rules
import Targeting

/// | route | who |
/// |---|---|
/// | `GET /declarations/:number` | may see declarations |
/// | `GET /declarations/:number/:item` | may see declarations |
struct DeclarationRoutes: Sendable {
    let services: ConsoleServices
    let renderer: PageRenderer

    func enter(into book: inout RouteBook) {
        book.on(.declaration, use: first)
        book.on(.declarationLine, use: line)
    }

    /// Goes to the first item.
    private func first(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let number = try LineParameters.number(context)
        let batch = try await services.targetingStore.declaration(number)
        guard batch.count > 0 else { throw ConsoleError.notFound }
        let id = DeclarationLineID(declarationNo: number, itemNo: DeclarationItems(batch).numbers[0])
        return Answer.seeOther(ConsolePath.declaration(id).text)
    }

    private func line(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let id = try LineParameters.line(context)
        let store = services.targetingStore
        let batch = try await store.declaration(id.declarationNo)
        let items = DeclarationItems(batch)
        guard let row = items.row(of: id.itemNo) else { throw ConsoleError.notFound }
        let assessment = try await fullAssessment(of: id)
        let finding = try await store.finding(of: id)
        let lodgedAt = items.lodgedAt(row: row)
        let hits = try await ruleHits(on: id, context)
        var histories: [HistoryCard] = []
        let view = HistoryCard.Surroundings(
            words: renderer.words(context),
            format: renderer.format(context),
            exceptFor: id
        )
        for field in [DeclarationField.importerID, .vehiclePlate, .hsCode] {
            guard let value = batch.text(field, at: row), let lodgedAt else { continue }
            let summary = try await store.history(field, value, before: lodgedAt, limit: 5)
            histories.append(HistoryCard(field, value, summary, view))
        }
        let body = DeclarationPage(
            id: id,
            row: row,
            batch: batch,
            items: items,
            assessment: assessment,
            finding: finding,
            histories: histories,
            rules: hits,
            lookouts: try await lookoutHits(on: id, context),
            lanes: LaneChange(
                id,
                assessment,
                try await store.overrides(of: id),
                canChange: context.may(.overrideLanes) && finding == nil,
                view.words,
                view.format
            ),
            caseLink: try await caseLink(finding, context),
            words: view.words,
            format: view.format,
            settings: services.settings,
            canRecord: context.may(.recordFinding),
            canCorrect: context.may(.correctFinding),
            canSeeChart: context.may(.seeLinkChart)
        )
        return try renderer.page(
            "Targeting/declaration",
            title: view.words("declaration.title", ["number": id.written(severalItems: items.numbers.count > 1)]),
            place: .today,
            body: body,
            request,
            context
        )
    }

    private func ruleHits(on id: DeclarationLineID, _ context: ConsoleContext) async throws -> [RuleHitView] {
        let store = services.rules.desk.store
        var views: [RuleHitView] = []
        for hit in try await store.hits(of: id) {
            let version = try await store.versions(of: hit.ruleID).first { $0.number == hit.version }
            views.append(RuleHitView(hit, version, renderer.words(context), canSeeRules: context.may(.seeRules)))
        }
        return views
    }

    private func lookoutHits(on id: DeclarationLineID, _ context: ConsoleContext) async throws -> [LookoutHitView] {
        // A list names persons: who may not see lists sees that a look-out spoke in the reasons, and no more.
        guard context.may(.seeLookouts) else { return [] }
        let (words, format) = (renderer.words(context), renderer.format(context))
        var views: [LookoutHitView] = []
        for hit in try await services.lookouts.desk.store.hits(of: id) {
            let link = try await services.caseLink(from: hit.caseOrigin, context)
            views.append(
                LookoutHitView(
                    hit,
                    nil,
                    goods: nil,
                    caseLink: link,
                    canJudge: false,
                    canSeeLists: true,
                    words,
                    format
                )
            )
        }
        return views
    }

    /// No case opens from a line on which nothing was found.
    private func caseLink(_ finding: RecordedFinding?, _ context: ConsoleContext) async throws -> CaseLink? {
        guard let finding, finding.finding.outcome.isIllicit else { return nil }
        let line = finding.finding.line
        return try await services.caseLink(
            from: .finding(declaration: line.declarationNo, item: line.itemNo),
            context
        )
    }

    /// Reasons are stored for selected lines only; for the others they are worked out when someone looks.
    private func fullAssessment(of id: DeclarationLineID) async throws -> Assessment? {
        let stored = try await services.targetingStore.assessment(of: id)
        guard let stored, stored.reasons.allSatisfy({ $0.evidenceKey != nil }) else { return stored }
        do {
            return try await services.scoring.explain(id) ?? stored
        } catch is ScoringError {
            return stored
        }
    }
}
