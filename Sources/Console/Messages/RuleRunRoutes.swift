//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Exchange
import Hummingbird
import Officers

/// A partner's rule, run on our own data: what it finds becomes a draft, and leaves when officers let it.
///
/// | route | who |
/// |---|---|
/// | `POST /messages/:message/run` | who may write messages |
struct RuleRunRoutes: Sendable {
    let services: ConsoleServices
    let renderer: PageRenderer

    func enter(into book: inout RouteBook) {
        book.on(.runMessageRule, use: run)
    }

    private func run(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let id = try context.segment("message")
        let exchange = try services.requireExchange()
        let desk = try exchange.desk(of: context)
        let letter = try await desk.letter(id)
        // Blocked where it was taken back or its last day is over.
        _ = try await desk.read(id)
        do {
            let withHits = context.form["lines"] == "yes"
            let message = try await exchange.answer(rule: id, by: desk.person, withHits: withHits)
            let pair = OfficePair(from: letter.office, to: letter.otherOffice)
            // Running it again takes the place of the draft that waits.
            let occasion = MessageID.make(at: letter.sent, for: .of(Array("answer".utf8), Array(id.utf8)))
            let known = try? await desk.draft(occasion).draft.id
            let content = DraftContent(form: "", message: message)
            let draft = try await desk.keep(content, type: .ruleAnswer, pair, id: known, new: occasion)
            exchange.sent(from: letter.office)
            return Answer.seeOther(ConsolePath.draft(draft.id).text)
        } catch let error as TravellingRuleError {
            let fault = Fault(rule: error)
            let text = renderer.words(context)("error.\(fault.code).advice", fault.values)
            return try await MessageRoutes(services: services, renderer: renderer)
                .page(id, fault: text, fault.status, request, context)
        }
    }
}
