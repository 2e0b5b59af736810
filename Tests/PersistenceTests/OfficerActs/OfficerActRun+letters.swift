//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
import Customs
import Exchange
import TestSupport

extension OfficerActRun {
    mutating func read(_ officer: OfficerModel.Officer) async throws {
        guard let id = anyLetter(officer) else { return }
        let desk = try desk(officer)
        let read = try await attempt { try await desk.read(id) }
        compare(read != nil, model.may(.read, id, officer), "\(officer.login) reads \(id)")
        if let text = read?.message.text?.text, text != model.letters[id]?.text {
            note(leak: "\(officer.login) reads \(text) as \(id)")
        }
    }

    mutating func copy(_ officer: OfficerModel.Officer) async throws {
        guard let id = anyLetter(officer) else { return }
        let place = chance.pick(LetterCopy.Place.allCases)
        let desk = try desk(officer)
        let read = try await attempt { try await desk.copy(id, to: place, target: "somewhere") }
        let mayBe = model.may(place.act, id, officer)
        compare(read != nil, mayBe, "\(officer.login) copies \(id): \(place)")
        if mayBe { records.copy(place, of: id, by: officer) }
    }

    /// All that an officer's lists show is theirs, and all that is theirs is shown.
    mutating func list(_ officer: OfficerModel.Officer) async throws {
        let desk = try desk(officer)
        // Whatever offices the page asks for.
        let filter = LetterFilter(offices: chance.chance(30) ? ["VN-VI", "VN-VIII", "CN-7200"] : nil, limit: 40)
        let letters = try await desk.letters(filter)
        for letter in letters where !model.isListed(letter.id, officer) {
            note(leak: "\(officer.login) is shown \(letter.id)")
        }
        compare(letters.count == min(40, model.listed(officer)), true, "\(officer.login) lists \(letters.count)")
        guard let id = anyLetter(officer) else { return }
        let letter = try await attempt { try await desk.letter(id) }
        compare(letter != nil, model.isListed(id, officer), "\(officer.login) looks at \(id)")
        guard let letter else { return }
        for other in try await desk.thread(of: letter) where !model.isListed(other.id, officer) {
            note(leak: "\(officer.login) is shown \(other.id) with \(id)")
        }
    }

    mutating func markRead(_ officer: OfficerModel.Officer) async throws {
        guard let id = anyLetter(officer) else { return }
        let desk = try desk(officer)
        let isDone = try await attempt { try await desk.markRead(id) } != nil
        let mayBe = model.isListed(id, officer)
        compare(isDone, mayBe, "\(officer.login) marks \(id)")
        guard mayBe, !model.isOwn(id, officer), model.letters[id]?.isRead == false else { return }
        model.markRead(id)
        records.add("exchange.read", id, by: officer)
    }

    mutating func answer(_ officer: OfficerModel.Officer) async throws {
        guard let id = anyLetter(officer), let letter = model.letters[id] else { return }
        let desk = try desk(officer)
        let isOwn = letter.isOwn(officer.node)
        let mayAnswer = model.isListed(id, officer)
        let said = MessageText("Lý do", language: "vi")
        let grant = HandlingGrant(
            acts: Set(HandlingAct.allCases.filter { _ in chance.chance(30) }),
            until: chance.chance(30) ? model.today.adding(days: Int.random(in: -1...2, using: &chance)) : nil
        )
        var mayBe: Bool
        let answer: OfficerDesk.Answer
        let type: MessageType
        var effect: OfficerModel.Effect?
        var inReplyTo = id
        switch Int.random(in: 0..<5, using: &chance) {
        case 0:
            (answer, type) = (.refuse(.other, said), .refusal)
            mayBe = mayAnswer && !isOwn && letter.type == .request
        case 1:
            (answer, type) = (.feedback(FeedbackBody(use: .seizure, text: said)), .feedback)
            if letter.type == .reply, let request = letter.inReplyTo { inReplyTo = request }
            mayBe = mayAnswer && model.letters[inReplyTo]?.type != .feedback
        case 2:
            (answer, type, effect) = (.revoke(said), .revocation, .revoke(id))
            mayBe = mayAnswer && isOwn
        case 3:
            (answer, type, effect) = (.permit(grant, nil), .permission, .grant(id, grant))
            mayBe = mayAnswer && isOwn && !grant.acts.isEmpty
        default:
            let name = chance.chance(90) ? "Toà án" : ""
            (answer, type) = (.disclose(.court, name: name, said), .disclosure)
            mayBe = mayAnswer && !isOwn && !name.isEmpty && model.may(.disclose, id, officer)
            if mayBe { records.copy(.disclosed, of: id, by: officer) }
        }
        let sent = try await attempt { try await desk.answer(id, answer, subject: said) }
        compare(sent != nil, mayBe, "\(officer.login) answers \(letter.type.rawValue) \(id): \(type.rawValue)")
        guard let header = sent?.header else { return }
        send(
            OfficerModel.Letter(
                id: header.id,
                from: isOwn ? letter.from : letter.to,
                to: isOwn ? letter.to : letter.from,
                type: type,
                text: "",
                handling: nil,
                inReplyTo: inReplyTo,
                effect: effect
            ),
            by: officer
        )
        if header.from != (isOwn ? letter.from : letter.to) || header.to != (isOwn ? letter.to : letter.from) {
            note(leak: "\(header.id) went from \(header.from) to \(header.to)")
        }
    }

    mutating func send(_ letter: OfficerModel.Letter, by officer: OfficerModel.Officer) {
        model.send(letter)
        records.add("exchange.sent", letter.id, by: officer)
    }

    /// Any office of the officer's node, the own one more often than not, with one that is paired with it as a rule.
    mutating func anyPair(_ officer: OfficerModel.Officer) -> OfficePair {
        let own = officer.office.flatMap { chance.chance(65) ? $0 : nil }
        let pairs = Self.pairs.filter { own == nil || $0 == own || $1 == own }
        var (from, to) = chance.pick(pairs)
        if chance.chance(10) { to = chance.pick(["CN-7200", "CN-8600"]) }
        if officer.node == "CN" { (from, to) = (to, from) }
        return OfficePair(from: from, to: to)
    }

    func arePaired(_ pair: OfficePair) -> Bool {
        Self.pairs.contains { ($0 == pair.from && $1 == pair.to) || ($0 == pair.to && $1 == pair.from) }
    }

    /// A message with a text of its own: intelligence, a request, or of a type that nobody knows and nothing restricts.
    mutating func anyMessage() -> (
        message: Message, letter: (OfficePair) -> OfficerModel.Letter, needsEndorsement: Bool
    ) {
        let text = nextText()
        let handling = anyHandling()
        var message: Message
        switch Int.random(in: 0..<10, using: &chance) {
        case 0: message = Message(Self.unknown, body: .record(.object(["wind": .number(7)])))
        case 1, 2:
            message = SampleMessages.request(due: Timestamp(seconds: clock.now() + 864_000))
            message.handling = handling
        default: message = SampleMessages.alert(handling: handling)
        }
        message.text = MessageText(text, language: "vi")
        let isSecret = message.type == .alert && chance.chance(15)
        if isSecret { message.facts?.measures = [.controlledDelivery] }
        let (type, held) = (message.type, message.handling)
        return (
            message,
            { OfficerModel.Letter(id: "", from: $0.from, to: $0.to, type: type, text: text, handling: held) }, isSecret
        )
    }

    /// Sends what a program wrote.
    mutating func write(_ officer: OfficerModel.Officer) async throws {
        let pair = anyPair(officer)
        let (message, letter, needsEndorsement) = anyMessage()
        let desk = try desk(officer)
        let id = try await attempt { try await desk.send(message.json, pair) }
        let mayBe = officer.sees(pair.from) && arePaired(pair) && !needsEndorsement
        compare(id != nil, mayBe, "\(officer.login) sends from \(pair.from) to \(pair.to)")
        if let id { send(letter(pair).under(id), by: officer) }
    }
}

extension OfficerModel.Letter {
    func under(_ id: String) -> OfficerModel.Letter {
        OfficerModel.Letter(id: id, from: from, to: to, type: type, text: text, handling: handling)
    }
}
