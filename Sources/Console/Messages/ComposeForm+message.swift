//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Exchange
import Foundation

extension ComposeForm {
    /// The message that the form makes, and what keeps its body from being one. Names that were not released stay here.
    func written() -> (message: Message, faults: [MessageFault]) {
        var message = Message(
            type,
            reference: fields["reference"],
            inReplyTo: reply,
            replaces: replaces,
            subject: text("subject"),
            text: text("text"),
            urgency: fields["urgency"].flatMap { Message.Urgency(rawValue: $0) },
            due: fields["due"].flatMap { closing($0) },
            legalBasis: type.isIntelligence ? legalBasis : nil,
            purpose: type.isIntelligence ? text("purpose") : nil,
            evaluation: type.isIntelligence ? evaluation : nil,
            handling: type.isIntelligence ? handling : nil,
            facts: facts
        )
        switch type {
        case .request:
            let questions = rows(.questions) { index in
                text("questions-\(index)-text").map { RequestBody.Question(id: "\(index + 1)", text: $0) }
            }
            message.body = .request(RequestBody(kind: kind, questions: questions))
        case .reply:
            message.due = nil
            let answers = rows(.questions) { index -> ReplyBody.Answer? in
                let outcome = row(.questions, index, "outcome").flatMap { ReplyBody.Outcome(rawValue: $0) }
                guard let id = row(.questions, index, "id"), let outcome else { return nil }
                guard let answer = text("questions-\(index)-answer") else { return nil }
                return ReplyBody.Answer(question: id, outcome: outcome, text: answer)
            }
            message.body = .reply(ReplyBody(answers: answers, isFinal: fields["more"] == nil))
        default:
            message.due = nil
            guard let body = bodyMembers else { break }
            let missing = Self.missing(in: body, of: type)
            guard missing.isEmpty else { return (message, missing) }
            do {
                message.body = try MessageBody(type, reading: body)
                if let fault = otherDocument { return (message, [fault]) }
            } catch {
                return (message, [error])
            }
        }
        return (message, [])
    }

    /// Minutes with files of which none is the document that is signed.
    private var otherDocument: MessageFault? {
        guard type == .minute, !files.isEmpty, let typed = fields["sha256"],
            !files.contains(where: { $0.digest.hexadecimal == typed.lowercased() || $0.digest.text == typed })
        else { return nil }
        return .wrong("body.sha256", expected: "SHA-256 of an attached file")
    }

    /// Whether the form makes the same message again, files and sign-off apart.
    func says(_ message: Message) -> Bool {
        func bare(_ message: Message) -> Message {
            var message = message
            message.signOff = nil
            message.attachments = []
            message.replaces = nil
            message.inReplyTo = nil
            message.due = nil
            return message
        }
        return bare(written().message) == bare(message)
    }

    /// How many names stay here.
    var withheld: Int {
        (0..<count(.parties)).filter { row(.parties, $0, "names") != nil && row(.parties, $0, "release") == nil }.count
    }

    /// Whether a gap of a template was left open.
    var hasGaps: Bool {
        ["subject", "subject_tr", "text", "text_tr"].contains { self[$0].contains("…") }
    }

    /// Whether its type says who and with what.
    var showsFacts: Bool { [.alert, .request, .information, .reply, .seizureReport].contains(type) }

    func text(_ name: String) -> MessageText? { languages.text(fields[name], fields[name + "_tr"]) }

    func rows<Fact>(_ rows: Rows, _ make: (Int) -> Fact?) -> [Fact] { (0..<count(rows)).compactMap(make) }

    /// 17:00 of a day in the zone of the node, when offices close: the same day on both sides of the border.
    private func closing(_ text: String) -> Timestamp? {
        guard let date = CalendarDate(iso8601: text) else { return nil }
        return Timestamp(seconds: date.daysSince1970 * 86_400 + 17 * 3_600 - Int64(zoneOffset) * 60)
    }

    private var legalBasis: LegalBasis? {
        guard let title = text("legal_title") else { return nil }
        let kind = fields["legal_kind"].flatMap { LegalBasis.Kind(rawValue: $0) } ?? .agreement
        return LegalBasis(kind: kind, title: title, article: fields["legal_article"])
    }

    private var evaluation: Evaluation? {
        guard let source = fields["source"].flatMap({ Evaluation.Source(rawValue: $0) }),
            let information = fields["information"].flatMap({ Int($0) })
        else { return nil }
        return Evaluation(source: source, information: information)
    }

    private var handling: Handling? {
        let codes = fields.all("codes").compactMap { HandlingCode(rawValue: $0) }
        guard !codes.isEmpty, let light = fields["tlp"].flatMap({ Handling.TrafficLight(rawValue: $0) }),
            let actions = fields["pap"].flatMap({ Handling.PermissibleActions(rawValue: $0) })
        else { return nil }
        return Handling(
            codes: Set(codes),
            trafficLight: light,
            actions: actions,
            useBy: fields["use_by"].flatMap { CalendarDate(iso8601: $0) },
            conditions: text("conditions")
        )
    }

    private var facts: FactSheet? {
        guard showsFacts else { return nil }
        let sheet = FactSheet(
            suspectedOffence: text("offence"),
            law: fields["law"],
            goods: type == .seizureReport ? [] : rows(.goods, goods),
            parties: rows(.parties, party),
            conveyances: rows(.conveyances, conveyance),
            route: type == .seizureReport ? nil : route,
            documents: rows(.documents, document),
            measures: fields.all("measures").compactMap { FactSheet.Measure(rawValue: $0) }
        )
        return sheet == FactSheet() ? nil : sheet
    }

    private func goods(_ index: Int) -> GoodsFact? {
        func value(_ name: String) -> String? { row(.goods, index, name) }
        let fact = GoodsFact(
            hs: value("hs").map { $0.filter { $0 != "." && $0 != " " } },
            description: text("goods-\(index)-description"),
            quantity: value("quantity").map(decimal),
            unit: value("unit"),
            value: value("value").map(decimal),
            currency: value("currency").map { $0.uppercased() },
            brand: value("brand")
        )
        return fact == GoodsFact() ? nil : fact
    }

    /// A comma before the last digits is what people type for a decimal point.
    func decimal(_ text: String) -> String {
        text.filter { $0 != " " }.replacing(",", with: ".")
    }

    /// Names of a field, with a semicolon or a new line between.
    func names(_ name: String) -> [String] {
        let pieces = fields[name]?.split { ";；\n".contains($0) || $0.isNewline } ?? []
        return pieces.map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }

    /// Nil for one whose name the officer did not release.
    private func party(_ index: Int) -> PartyFact? {
        func value(_ name: String) -> String? { row(.parties, index, name) }
        guard value("release") != nil else { return nil }
        let identifier = value("value").map {
            PartyFact.Identifier(kind: value("identifier") ?? "other", value: $0)
        }
        let fact = PartyFact(
            kind: value("kind").flatMap { PartyFact.Kind(rawValue: $0) } ?? .company,
            role: value("role"),
            names: names("parties-\(index)-names"),
            identifiers: identifier.map { [$0] } ?? [],
            address: value("address"),
            country: value("country").map { $0.uppercased() }
        )
        return fact.names.isEmpty && fact.identifiers.isEmpty && fact.address == nil ? nil : fact
    }

    private func conveyance(_ index: Int) -> ConveyanceFact? {
        func value(_ name: String) -> String? { row(.conveyances, index, name) }
        func list(_ name: String) -> [String] {
            value(name)?.split { ",;，； \n".contains($0) }.map(String.init) ?? []
        }
        let fact = ConveyanceFact(
            mode: value("mode"),
            identification: value("identification"),
            nationality: value("nationality").map { $0.uppercased() },
            containers: list("containers"),
            seals: list("seals")
        )
        let isEmpty = fact.identification == nil && fact.containers.isEmpty && fact.seals.isEmpty
        return isEmpty ? nil : fact
    }

    private func document(_ index: Int) -> DocumentFact? {
        func value(_ name: String) -> String? { row(.documents, index, name) }
        guard let number = value("number") else { return nil }
        return DocumentFact(
            kind: value("kind") ?? "other",
            number: number,
            issuer: value("issuer"),
            date: value("date"),
            asks: AttachmentNote.DocumentAsk.allCases.filter { value("ask-" + $0.rawValue) != nil }
        )
    }

    private var route: RouteFact? {
        let fact = RouteFact(
            departure: fields["departure"],
            transit: fields["transit"],
            destination: fields["destination"],
            gate: fields["gate"],
            from: fields["from_day"].flatMap { CalendarDate(iso8601: $0) }.map {
                Timestamp(seconds: $0.daysSince1970 * 86_400 - Int64(zoneOffset) * 60)
            },
            until: fields["until_day"].flatMap(closing)
        )
        return fact == RouteFact() ? nil : fact
    }
}
