//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Exchange
import Officers

/// What a new form begins with, so that little is left to type: templates in both languages, what the last message of
/// the office stood on, the questions that are to be answered.
struct ComposeFilling: Sendable {
    let services: ConsoleServices
    let renderer: PageRenderer
    let context: ConsoleContext

    func fill(
        _ form: inout ComposeForm,
        answered: ContactDesk.Read?,
        ask: HandlingAct?,
        desk: OfficerDesk
    ) async throws {
        if let letter = answered?.letter {
            form.set("pair", OfficePair(from: letter.office, to: letter.otherOffice).text)
        }
        let languages = LetterLanguages(own: context.language, pair: form.pair)
        form.set("lang", languages.own.rawValue)
        form.set("lang_tr", languages.other.rawValue)
        for (name, value) in [
            ("tlp", "AMBER"), ("pap", "AMBER"), ("codes", "H1"), ("urgency", "routine"), ("legal_kind", "agreement"),
        ] { form.set(name, value) }
        try await copyBasis(&form, answered, desk)
        if form.type == .request {
            form.set("kind", RequestBody.Kind.information.rawValue)
            form.set("questions-count", "1")
            setDue(&form)
        }
        if form.type == .alert || form.type == .information {
            form.set("goods-count", "1")
            form.set("conveyances-count", "1")
        }
        fillRecord(&form, answered)
        if let ask, let answered {
            fillAsking(&form, ask, answered, languages)
        } else if form.type == .reply, let answered {
            fillReply(&form, answered, languages)
        } else if form["subject"].isEmpty {
            set(&form, "subject", "compose.template.\(form.type.rawValue).subject", languages)
            set(&form, "text", "compose.template.\(form.type.rawValue).text", languages)
        }
    }

    /// A form that makes an own message once more, to be changed.
    func fill(_ form: inout ComposeForm, amending read: ContactDesk.Read) {
        form.set("pair", OfficePair(from: read.letter.office, to: read.letter.otherOffice).text)
        // In the languages in which it was written, whoever changes it.
        let usual = LetterLanguages(own: context.language, pair: form.pair)
        let written = read.message.subject
        let own = written.flatMap { Language(tag: $0.language) } ?? usual.own
        let others = written?.translations.keys.sorted().compactMap { Language(tag: $0) } ?? []
        let other = others.first { $0 != own } ?? (usual.other == own ? usual.own : usual.other)
        form.set("lang", own.rawValue)
        form.set("lang_tr", other.rawValue)
        form.fill(from: read.message)
    }

    /// What only a type has, as far as it can be known.
    private func fillRecord(_ form: inout ComposeForm, _ answered: ContactDesk.Read?) {
        let today = CalendarDate(nearestDaysSince1970: renderer.format(context).dayNumber(services.now()))
        let office = form.pair?.from ?? ""
        switch form.type {
        case .seizureReport:
            form.set("office", office)
            form.set("date", today.iso8601)
            form.set("commodities-count", "1")
            form.set("conveyances-count", "1")
            if answered != nil { form.set("detection_method", all: ["partner_message"]) }
        case .situationReport:
            form.set("from", today.adding(days: -6)?.iso8601)
            form.set("to", today.iso8601)
            form.set("commodities-count", "1")
        case .statistics:
            form.set("from", today.adding(days: -30)?.iso8601)
            form.set("to", today.adding(days: -1)?.iso8601)
            form.set("figures-count", "3")
        case .minute: form.set("date", today.iso8601)
        case .watchAdd:
            let number = MessageID.make(at: Timestamp(seconds: services.now())).suffix(6)
            form.set("entry", "\(office)/\(today.iso8601)/\(number)")
            form.set("valid_from", today.iso8601)
        default: break
        }
        // An entry that is changed or taken off, minutes that are signed too.
        guard let message = answered?.message else { return }
        switch (form.type, message.body) {
        case (.watchAmend, .watch), (.watchRevoke, .watch): form.fill(from: message)
        case (.minute, .record) where message.type == .minute: form.fill(from: message)
        default: return
        }
        form.set("reference", nil)
        if form.type == .watchRevoke {
            for name in ["subject", "subject_tr", "text", "text_tr", "reason", "reason_tr"] { form.set(name, nil) }
        }
    }

    /// Sets when an answer is asked for by what is asked.
    func setDue(_ form: inout ComposeForm) {
        let format = renderer.format(context)
        let days = services.exchange?.dueTerms.days(for: form.kind, of: form.pair?.to) ?? form.kind.days
        let day = format.dayNumber(services.now()) + Int64(days)
        form.set("due", CalendarDate(nearestDaysSince1970: day).iso8601)
    }

    private func set(
        _ form: inout ComposeForm,
        _ name: String,
        _ key: String,
        _ languages: LetterLanguages,
        _ values: (Language) -> [String: String] = { _ in [:] }
    ) {
        guard renderer.catalogue.has(key, languages.own) else { return }
        form.set(name, renderer.catalogue.text(key, languages.own, values(languages.own)))
        form.set(name + "_tr", renderer.catalogue.text(key, languages.other, values(languages.other)))
    }

    /// Legal basis and purpose of what is answered, else of the last message that the office sent.
    private func copyBasis(_ form: inout ComposeForm, _ answered: ContactDesk.Read?, _ desk: OfficerDesk) async throws {
        var model = answered?.message
        if model?.legalBasis == nil {
            let sent = try await desk.letters(LetterFilter(direction: .sent, limit: 20))
            let last = sent.first { $0.facts.type.isIntelligence && $0.office == form.pair?.from }
            if let last { model = try? await desk.read(last.id).message }
        }
        guard let basis = model?.legalBasis else { return }
        form.set("legal_kind", basis.kind.rawValue)
        form.set("legal_article", basis.article)
        form.set("legal_title", said: basis.title)
        if answered != nil, let purpose = model?.purpose { form.set("purpose", said: purpose) }
    }

    private func fillReply(_ form: inout ComposeForm, _ answered: ContactDesk.Read, _ languages: LetterLanguages) {
        let reference = answered.letter.facts.reference ?? ""
        set(&form, "subject", "compose.template.reply.subject", languages) { _ in ["reference": reference] }
        guard case .request(let body) = answered.message.body else { return }
        form.set("questions-count", "\(body.questions.count)")
        for (index, question) in body.questions.enumerated() { form.set("questions-\(index)-id", question.id) }
    }

    private func fillAsking(
        _ form: inout ComposeForm,
        _ ask: HandlingAct,
        _ answered: ContactDesk.Read,
        _ languages: LetterLanguages
    ) {
        let reference = answered.letter.facts.reference ?? String(answered.letter.id.prefix(8))
        let catalogue = renderer.catalogue
        func values(_ language: Language) -> [String: String] {
            ["reference": reference, "act": catalogue.text("messages.act." + ask.rawValue, language)]
        }
        set(&form, "subject", "compose.template.ask.subject", languages, values)
        set(&form, "text", "compose.template.ask.text", languages, values)
        set(&form, "questions-0-text", "compose.template.ask.question", languages, values)
        set(&form, "purpose", "compose.template.ask.purpose", languages, values)
        form.set("source", "A")
        form.set("information", "1")
        form.set("goods-count", nil)
    }
}
