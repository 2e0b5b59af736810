//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Exchange
import Hummingbird
import Officers

/// Short answers to a message: refuse, give feedback, take back, permit, tell of a disclosure.
///
/// | route | who |
/// |---|---|
/// | `POST /messages/:message/answer` | who may write messages |
struct AnswerRoutes: Sendable {
    let services: ConsoleServices
    let renderer: PageRenderer

    func enter(into book: inout RouteBook) {
        book.on(.answerMessage, use: answer)
    }

    private func answer(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let id = try context.segment("message")
        let exchange = try services.requireExchange()
        let desk = try exchange.desk(of: context)
        let letter = try await desk.letter(id)
        do {
            let (answer, key) = try answer(context.form, letter, context)
            try await desk.answer(id, answer, subject: subject(key, letter, context))
            exchange.sent(from: letter.office)
        } catch let error as DeskError {
            let fault = Fault(desk: error)
            let text = renderer.words(context)("error.\(fault.code).advice", words(of: fault, context))
            return try await MessageRoutes(services: services, renderer: renderer)
                .page(id, fault: text, fault.status, request, context)
        }
        return Answer.seeOther(ConsolePath.message(id).text(notice: .answerSent))
    }

    private func words(of fault: Fault, _ context: ConsoleContext) -> [String: String] {
        var values = fault.values
        if let place = values["place"] { values["place"] = PlaceText.of(place, renderer.words(context)) }
        return values
    }

    /// The answer that a form gives, and the key of its subject.
    private func answer(
        _ form: FormFields,
        _ letter: StoredLetter,
        _ context: ConsoleContext
    ) throws -> (OfficerDesk.Answer, String) {
        func text(_ name: String) throws -> MessageText {
            guard let text = said(form, name, letter, context) else {
                throw DeskError.incomplete(.missing("body." + name))
            }
            return text
        }
        func choice<Choice: RawRepresentable<String>>(_ name: String, _ type: Choice.Type) throws -> Choice {
            guard let choice = form[name].flatMap({ Choice(rawValue: $0) }) else {
                throw DeskError.incomplete(.missing("body." + name))
            }
            return choice
        }
        switch form["step"] {
        case "refuse": return (.refuse(try choice("ground", RefusalBody.Ground.self), try text("reason")), "refusal")
        case "feedback":
            let body = FeedbackBody(
                use: try choice("use", FeedbackBody.Use.self),
                text: try text("text"),
                linkedCase: form["case"]
            )
            return (.feedback(body), "feedback")
        case "revoke": return (.revoke(try text("reason")), "revocation")
        case "permit":
            let acts = form.all("acts").compactMap { HandlingAct(rawValue: $0) }
            let grant = HandlingGrant(
                acts: Set(acts),
                until: form["until"].flatMap { CalendarDate(iso8601: $0) }
            )
            return (.permit(grant, said(form, "conditions", letter, context)), "permission")
        case "disclose":
            let recipient = try choice("recipient", DisclosureBody.Recipient.self)
            return (.disclose(recipient, name: form["name"] ?? "", try text("reason")), "disclosure")
        default: throw ConsoleError.malformed("step")
        }
    }

    private func said(
        _ form: FormFields,
        _ name: String,
        _ letter: StoredLetter,
        _ context: ConsoleContext
    ) -> MessageText? {
        let languages = LetterLanguages(
            own: context.language,
            pair: OfficePair(from: letter.office, to: letter.otherOffice)
        )
        return languages.text(form[name], form[name + "_tr"])
    }

    /// A subject in the languages of both sides, from the catalogue.
    private func subject(_ key: String, _ letter: StoredLetter, _ context: ConsoleContext) -> MessageText {
        let values = ["reference": letter.facts.reference ?? String(letter.id.prefix(8))]
        return renderer.catalogue.said("messages.subject." + key, values, first: context.language)
    }
}
