//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
import Customs
import Exchange
import Foundation

/// Everything that a message says, ready to be read: the same for what came, what went and what is about to go.
struct MessageSheet: Sendable {
    struct Part: Sendable {
        let label: String
        let text: SaidText
    }

    struct Question: Sendable {
        let id: String
        let text: SaidText?
        let outcome: String?
        let outcomeCode: String?
        let answer: SaidText?
    }

    let subject: SaidText?
    let parts: [Part]
    let questionsTitle: String?
    let questions: [Question]
    /// Whether a reply promises more.
    let promisesMore: Bool
    let body: [FactGroup.Field]
    let groups: [FactGroup]
    /// A rule that travels, line by line, for whoever is to run it.
    let ruleText: String?
    /// What a rule found.
    let ruleAnswer: RuleAnswerView?
    let figures: [RecordView.Figure]
    let hasFigures: Bool
    let terms: [FactGroup.Field]
    let badges: [HandlingBadge]
    let files: [FileRow]
    let hasFiles: Bool
    /// What has no form here, as it is.
    let raw: String?
    let rawTitle: String
    /// Whether its terms show without being asked for.
    let isOpen: Bool

    /// - Parameters:
    ///   - raw: the message as it came.
    ///   - asked: questions of the request that a reply answers.
    ///   - files: what goes with it.
    init(
        _ message: Message,
        raw: JSONValue?,
        asked: [RequestBody.Question],
        files: [FileRow] = [],
        isOpen: Bool = true,
        _ reader: LetterReader
    ) {
        self.isOpen = isOpen
        let words = reader.words
        subject = message.subject.map { SaidText($0, words) }
        parts = message.text.map { [Part(label: words("messages.field.text"), text: SaidText($0, words))] } ?? []
        var isFinal = true
        switch message.body {
        case .request(let body):
            questions = body.questions.map {
                Question(id: $0.id, text: SaidText($0.text, words), outcome: nil, outcomeCode: nil, answer: nil)
            }
            questionsTitle = words("messages.questions")
        case .reply(let body):
            questions = body.answers.map { answer in
                Question(
                    id: answer.question,
                    text: asked.first { $0.id == answer.question }.map { SaidText($0.text, words) },
                    outcome: words("messages.outcome." + answer.outcome.rawValue),
                    outcomeCode: answer.outcome.rawValue,
                    answer: SaidText(answer.text, words)
                )
            }
            questionsTitle = words("messages.answers")
            isFinal = body.isFinal
        default:
            questions = []
            questionsTitle = nil
        }
        promisesMore = !isFinal
        if case .rule(let rule) = message.body { ruleText = rule.rule } else { ruleText = nil }
        if case .ruleAnswer(let answer) = message.body {
            ruleAnswer = RuleAnswerView(answer, reader)
        } else {
            ruleAnswer = nil
        }
        body = Self.body(message.body, reader)
        let record = message.record
        let view = RecordView(record, reader)
        groups = view.groups + (message.facts.map { FactGroup.groups(of: $0, reader) } ?? [])
        figures = view.figures
        hasFigures = !figures.isEmpty
        terms = Self.terms(message, reader)
        badges = HandlingBadge.badges(of: message.handling, reader)
        self.files = files
        hasFiles = !files.isEmpty
        var shown: JSONValue?
        if !message.type.isKnown { shown = raw }
        if case .record(let value) = message.body, message.type.isKnown, record == nil { shown = value }
        self.raw = shown.map(Self.pretty)
        rawTitle = words(message.type.isKnown ? "messages.later_version" : "messages.unknown_type")
    }

    /// JSON with line breaks, for people.
    static func pretty(_ value: JSONValue) -> String {
        let data = Data(value.canonical)
        let options: JSONSerialization.WritingOptions = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        guard let object = try? JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed),
            let pretty = try? JSONSerialization.data(withJSONObject: object, options: options)
        else { return String(decoding: data, as: UTF8.self) }
        return String(decoding: pretty, as: UTF8.self)
    }

    private static func terms(_ message: Message, _ reader: LetterReader) -> [FactGroup.Field] {
        let words = reader.words
        var fields = FactFields(reader)
        fields.add("reference", message.reference, isCode: true)
        fields.add("purpose", message.purpose)
        if let basis = message.legalBasis {
            fields.add("legal_kind", words("messages.legal." + basis.kind.rawValue))
            fields.add("legal_title", basis.title)
            fields.add("legal_article", basis.article)
        }
        if let evaluation = message.evaluation {
            fields.add("evaluation", evaluation.code + " · " + EvaluationText.of(evaluation, words))
        }
        if let handling = message.handling {
            for badge in HandlingBadge.badges(of: handling, reader) {
                fields.add("handling", badge.code + " · " + badge.meaning)
            }
            fields.add("use_by", handling.useBy.map(reader.date))
            fields.add("conditions", handling.conditions)
        }
        fields.add("urgency", message.urgency.map { words("messages.urgency." + $0.rawValue) })
        fields.add("due", message.due.map(reader.time))
        if let sign = message.signOff {
            fields.add("drafted_by", sign.draftedBy)
            fields.add("approved_by", sign.approvedBy + " · " + reader.time(sign.approvedAt))
            fields.add("endorsed_by", sign.endorsedBy)
        }
        return fields.fields
    }

    private static func body(_ body: MessageBody, _ reader: LetterReader) -> [FactGroup.Field] {
        let words = reader.words
        var fields = FactFields(reader)
        switch body {
        case .request(let body): fields.add("request_kind", words("messages.request." + body.kind.rawValue))
        case .refusal(let body):
            fields.add("ground", words("messages.ground." + body.ground.rawValue))
            fields.add("reason", body.reason)
        case .watch(let body):
            fields.add("entry", body.entry, isCode: true)
            fields.add("watch_subject", reader.code("lookouts.subject.", body.subject))
            fields.add("name", body.texts.joined(separator: " · "))
            fields.add("category", reader.code("lookouts.category.", body.category))
            fields.add("valid_from", body.valid.from.map(reader.date))
            fields.add("valid_to", body.valid.to.map(reader.date))
            fields.add("action", words("lookouts.action." + body.action.rawValue))
            fields.add("reason", body.reason)
        case .feedback(let body):
            fields.add("use", words("messages.use." + body.use.rawValue))
            fields.add("case", body.linkedCase, isCode: true)
            fields.add("text", body.text)
        case .permission(let body):
            let acts = HandlingAct.allCases.filter(body.grant.acts.contains)
            fields.add("acts", acts.map { words("messages.act." + $0.rawValue) }.joined(separator: " · "))
            fields.add("until", body.grant.until.map(reader.date))
            fields.add("conditions", body.conditions)
        case .revocation(_, let reason): fields.add("reason", reason)
        case .disclosure(let body):
            fields.add("recipient", words("messages.recipient." + body.recipient.rawValue) + " · " + body.name)
            fields.add("reason", body.reason)
        case .rule(let body):
            fields.add("rule_from", body.period.from.map(reader.date))
            fields.add("rule_to", body.period.to.map(reader.date))
            fields.add("rule_asks", words(body.asksForHits ? "messages.rule_asks_lines" : "messages.rule_asks_counts"))
            fields.add("rule_expires", reader.date(body.expires))
        case .ruleAnswer(let body): fields.add("looked_at", reader.format.number(Int(body.lookedAt)))
        case .none, .reply, .acknowledgement, .record: break
        }
        return fields.fields
    }
}
