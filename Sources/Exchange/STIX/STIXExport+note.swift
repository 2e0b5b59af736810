//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
import Customs
import STIX

extension STIXExport {
    /// What only this type of message says, as a text that people can read.
    mutating func addNote() {
        guard !lines.isEmpty else { return }
        var note = object("note", "", ["object_refs": .array([.string(id("report"))])])
        note["abstract"] = .string(message.type.rawValue)
        // Labels and codes are words of English; the language of the note is that of what an officer wrote.
        let texts = lines.map { STIXText($0.text) }
        let written = texts.filter { $0.languages != [Self.plain] }
        let language = written.first?.language ?? Self.plain
        note["lang"] = .string(language)
        note["content"] = .string(texts.map { $0[language] }.joined(separator: "\n"))
        var contents: [String: JSONValue] = [:]
        for other in written.reduce(into: Set(), { $0.formUnion($1.languages) }) where other != language {
            contents[other] = .object(["content": .string(texts.map { $0[other] }.joined(separator: "\n"))])
        }
        addTranslations(contents, of: note)
        remarks.append(note)
    }

    private static let plain = "en"

    private struct Line {
        let text: MessageText

        init(_ text: MessageText) { self.text = text }
        init(_ label: String, _ text: MessageText) {
            self.text = MessageText(
                "\(label): \(text.text)",
                language: text.language,
                translations: text.translations.mapValues { "\(label): \($0)" }
            )
        }
        init(_ label: String, _ value: String) { text = MessageText("\(label): \(value)", language: plain) }
    }

    private var lines: [Line] {
        var lines: [Line] = []
        switch message.body {
        case .none, .watch, .acknowledgement, .revocation: break
        case .request(let body):
            lines.append(Line("request", body.kind.rawValue))
            lines += body.questions.map { Line("question \($0.id)", $0.text) }
        case .reply(let body):
            lines += body.answers.map { Line("answer \($0.question) (\($0.outcome.rawValue))", $0.text) }
            lines.append(Line("final", body.isFinal ? "yes" : "no"))
        case .refusal(let body): lines = [Line("ground", body.ground.rawValue), Line("reason", body.reason)]
        case .feedback(let body):
            lines = [Line("use", body.use.rawValue), Line(body.text)]
            if let number = body.linkedCase { lines.append(Line("case", number)) }
        case .permission(let body):
            lines = [
                Line("message", body.message),
                Line("acts", body.grant.acts.map(\.rawValue).sorted().joined(separator: ", ")),
            ]
            if let until = body.grant.until { lines.append(Line("until", until.iso8601)) }
            if let conditions = body.conditions { lines.append(Line("conditions", conditions)) }
        case .disclosure(let body):
            lines = [
                Line("message", body.message), Line("recipient", body.recipient.rawValue), Line("at", body.at.text),
                Line("reason", body.reason),
            ]
        case .rule(let body):
            lines = [Line("rule", body.rule), Line("expires", body.expires.iso8601)]
        case .ruleAnswer(let body):
            lines = [Line("rule", body.rule), Line("looked at", "\(body.lookedAt)")]
            lines += body.cells.map { Line("\($0.week) \($0.office)", "\($0.count)") }
        case .record(let value): lines.append(Line("record", String(decoding: value.canonical, as: UTF8.self)))
        }
        if let conditions = message.handling?.conditions { lines.append(Line("handling conditions", conditions)) }
        return lines
    }
}
