//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Exchange

/// What pages need to show messages to one reader.
struct LetterReader: Sendable {
    let words: Words
    let format: LocalFormat
    let places: PlaceNames
    let now: Timestamp
    /// When offices are reminded.
    let terms: DueTerms

    func office(_ code: String) -> String { places.office(code, words.language) }
    func time(_ time: Timestamp) -> String { format.instant(time.seconds) }
    /// What a code of an open list is called, else the code.
    func code(_ prefix: String, _ code: String) -> String {
        words.catalogue.has(prefix + code, words.language) ? words(prefix + code) : code
    }

    /// A decimal of a message as its reader writes it; one that is too long for that stays as it came.
    func decimal(_ text: String) -> String {
        guard text.utf8.count <= 14, let number = Double(text) else { return text }
        return format.number(number, decimals: 4)
    }

    func date(_ date: CalendarDate) -> String { format.date(days: date.daysSince1970) }

    func type(_ type: MessageType) -> String {
        type.isKnown ? words("messages.type." + type.rawValue) : type.rawValue
    }
}

/// A step on a message's way, with when it was taken.
struct LetterMark: Sendable {
    let code: String
    let label: String
    /// Nil while it lies ahead. Not `time`, which a template would then take from the message around it.
    let reached: String?
    let isDone: Bool
}

/// A mark of handling, with its meaning in words.
struct HandlingBadge: Sendable {
    let code: String
    let kind: String
    let meaning: String
}

/// By when an answer is asked for, in words.
struct DueClock: Sendable {
    let text: String
    let date: String
    let isOverdue: Bool
    let isSoon: Bool

    init?(_ letter: StoredLetter, _ reader: LetterReader) {
        guard let due = letter.facts.due, letter.standing == .open || letter.standing == .partlyAnswered else {
            return nil
        }
        let waiting = WaitingLetter(
            message: letter.id,
            direction: letter.direction,
            office: letter.office,
            otherOffice: letter.otherOffice,
            due: due
        )
        let left = due.seconds - reader.now.seconds
        date = reader.time(due)
        isOverdue = left < 0
        isSoon = reader.terms.stage(of: waiting, at: reader.now) == .soon
        let distance = abs(left)
        let (unit, count) = distance < 2 * 86_400 ? ("hours", distance / 3_600) : ("days", distance / 86_400)
        let values = ["count": reader.format.number(Int(count))]
        text = reader.words("messages." + (isOverdue ? "overdue_" : "due_") + unit, values)
    }
}

extension LetterMark {
    /// The way of a message: sent, delivered, opened, read.
    static func way(of letter: StoredLetter, _ reader: LetterReader) -> [LetterMark] {
        let steps: [(String, Timestamp?)] = [
            ("sent", letter.sent), ("delivered", letter.delivered), ("opened", letter.opened), ("read", letter.read),
        ]
        return steps.map { code, time in
            LetterMark(
                code: code,
                label: reader.words("messages.mark." + code),
                reached: time.map(reader.time),
                isDone: time != nil
            )
        }
    }
}

extension HandlingBadge {
    static func badges(of handling: Handling?, _ reader: LetterReader) -> [HandlingBadge] {
        guard let handling else { return [] }
        let words = reader.words
        var badges = handling.codes.sorted { $0.rawValue < $1.rawValue }.map {
            HandlingBadge(code: $0.rawValue, kind: "code", meaning: words("lookouts.handling." + $0.rawValue))
        }
        let light = handling.trafficLight.rawValue
        badges.append(
            HandlingBadge(
                code: "TLP:" + light,
                kind: "tlp-" + light.lowercased().prefix { $0 != "+" },
                meaning: words("messages.tlp." + light)
            )
        )
        let actions = handling.actions.rawValue
        badges.append(
            HandlingBadge(
                code: "PAP:" + actions,
                kind: "pap-" + actions.lowercased(),
                meaning: words("messages.pap." + actions)
            )
        )
        return badges
    }
}
