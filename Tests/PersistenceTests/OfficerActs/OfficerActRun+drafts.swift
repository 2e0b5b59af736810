//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Exchange

extension OfficerActRun {
    mutating func draft(_ officer: OfficerModel.Officer) async throws {
        switch Int.random(in: 0..<8, using: &chance) {
        case 0, 1: try await keep(officer, nil)
        case 2: try await keep(officer, anyDraft(officer))
        case 3: try await open(officer)
        case 4: try await submit(officer)
        case 5: try await endorse(officer)
        case 6: try await sendDraft(officer)
        default:
            if chance.chance(30) { try await discard(officer) } else { try await sendDraft(officer) }
        }
    }

    /// A draft; more often than not one of an office that the officer sees.
    private mutating func anyDraft(_ officer: OfficerModel.Officer) -> OfficerModel.Draft? {
        let all = model.drafts.values.sorted { $0.id < $1.id }
        let own = chance.chance(65) ? all.filter { officer.sees($0.from) } : all
        return own.isEmpty ? nil : chance.pick(own)
    }

    /// Writes a draft, or amends one.
    private mutating func keep(_ officer: OfficerModel.Officer, _ old: OfficerModel.Draft?) async throws {
        let pair = anyPair(officer)
        let (message, letter, needsEndorsement) = anyMessage()
        let desk = try desk(officer)
        let kept = try await attempt {
            try await desk.keep(DraftContent(form: "", message: message), type: message.type, pair, id: old?.id)
        }
        let mayBe = officer.sees(pair.from) && (old.map { officer.sees($0.from) } ?? true)
        compare(kept != nil, mayBe, "\(officer.login) keeps a draft of \(pair.from)")
        guard let kept else { return }
        records.add("exchange.draft", kept.id, by: officer)
        model.drafts[kept.id] = OfficerModel.Draft(
            id: kept.id,
            from: pair.from,
            to: pair.to,
            author: officer.login,
            version: kept.changed,
            letter: letter(pair).under(kept.id),
            needsEndorsement: needsEndorsement
        )
    }

    private mutating func open(_ officer: OfficerModel.Officer) async throws {
        guard let draft = anyDraft(officer) else { return }
        let desk = try desk(officer)
        let open = try await attempt { try await desk.draft(draft.id) }
        compare(open != nil, officer.sees(draft.from), "\(officer.login) opens the draft \(draft.id)")
        if let text = open?.content.message?.text?.text, text != draft.letter.text {
            note(leak: "\(officer.login) reads \(text) in \(draft.id)")
        }
        for other in try await desk.drafts() where !officer.sees(other.from) {
            note(leak: "\(officer.login) is shown the draft \(other.id)")
        }
    }

    /// The version that an officer saw: the newest, or one that somebody has changed since.
    private mutating func version(of draft: OfficerModel.Draft) -> (seen: Timestamp, isNewest: Bool) {
        let isNewest = chance.chance(85)
        return (isNewest ? draft.version : Timestamp(milliseconds: draft.version.milliseconds - 1), isNewest)
    }

    private mutating func submit(_ officer: OfficerModel.Officer) async throws {
        guard let draft = anyDraft(officer) else { return }
        let (seen, isNewest) = version(of: draft)
        let desk = try desk(officer)
        let isDone = try await attempt { try await desk.submit(draft: draft.id, version: seen) } != nil
        let mayBe = officer.sees(draft.from) && isNewest
        compare(isDone, mayBe, "\(officer.login) submits \(draft.id)")
        guard mayBe else { return }
        model.drafts[draft.id]?.isWaiting = true
        records.add("exchange.draft", draft.id, by: officer)
    }

    private mutating func endorse(_ officer: OfficerModel.Officer) async throws {
        guard let draft = anyDraft(officer) else { return }
        let (seen, isNewest) = version(of: draft)
        let desk = try desk(officer)
        let sent = try await attempt { try await desk.endorse(draft: draft.id, version: seen) }
        let pair = OfficePair(from: draft.from, to: draft.to)
        let mayBe =
            officer.sees(draft.from) && isNewest && draft.author != officer.login && draft.isWaiting && arePaired(pair)
        compare(sent != nil, mayBe, "\(officer.login) endorses \(draft.id) of \(draft.author)")
        if sent != nil { gone(draft, by: officer) }
    }

    private mutating func sendDraft(_ officer: OfficerModel.Officer) async throws {
        guard let draft = anyDraft(officer) else { return }
        let (seen, isNewest) = version(of: draft)
        let desk = try desk(officer)
        let sent = try await attempt { try await desk.send(draft: draft.id, version: seen) }
        let pair = OfficePair(from: draft.from, to: draft.to)
        let mayBe = officer.sees(draft.from) && isNewest && !draft.needsEndorsement && arePaired(pair)
        compare(sent != nil, mayBe, "\(officer.login) sends the draft \(draft.id)")
        if sent != nil { gone(draft, by: officer) }
    }

    private mutating func gone(_ draft: OfficerModel.Draft, by officer: OfficerModel.Officer) {
        model.drafts[draft.id] = nil
        send(draft.letter, by: officer)
    }

    private mutating func discard(_ officer: OfficerModel.Officer) async throws {
        guard let draft = anyDraft(officer) else { return }
        let desk = try desk(officer)
        let isDone = try await attempt { try await desk.discard(draft: draft.id) } != nil
        compare(isDone, officer.sees(draft.from), "\(officer.login) drops \(draft.id)")
        guard isDone else { return }
        model.drafts[draft.id] = nil
        records.add("exchange.draft.dropped", draft.id, by: officer)
    }
}
