//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Exchange

/// The desk: messages of the officer's offices, what waits first.
struct MessageListPage: Sendable {
    struct Tab: Sendable {
        let label: String
        let path: String
        let count: String?
        let isCurrent: Bool
    }

    struct Row: Sendable {
        let path: String
        let isReceived: Bool
        let direction: String
        let office: String
        /// The own office, where the officer sees several.
        let ownOffice: String?
        let subject: String
        let subjectTag: String
        let languageMark: String?
        let isUnread: Bool
        let type: String
        let reference: String?
        let urgency: String?
        let evaluation: String?
        let evaluationMeaning: String
        let badges: [HandlingBadge]
        let due: DueClock?
        let standing: String?
        let standingCode: String
        let marks: [LetterMark]
        let lastMark: String
        let time: String
    }

    struct Draft: Sendable {
        let path: String
        let subject: String
        let type: String
        let office: String
        let author: String
        let changed: String
        let isWaiting: Bool
    }

    /// What is overdue, in words, and how bad that is.
    let dueNotice: String?
    let isEscalated: Bool
    let duePath = ConsolePath.messages(MessageListQuery().box(.due)).text
    let tabs: [Tab]
    let types: [SelectChoice]
    let box: String
    let rows: [Row]
    let drafts: [Draft]
    let isDrafts: Bool
    let isEmpty: Bool
    let emptyTitle: String
    let emptyText: String
    let canWrite: Bool
    let newPath = ConsolePath.newMessage([]).text
    let partnersPath: String?
    let olderPath: String?
    let releaseRulesPath: String?
    let newestPath: String?
    /// Where the node has no keys, so that nothing can come or go.
    let isClosed: Bool
}

extension MessageListPage.Row {
    init(_ letter: StoredLetter, _ read: ContactDesk.Read?, showsOwnOffice: Bool, _ reader: LetterReader) {
        let words = reader.words
        let subject = read?.message.subject.map { SaidText($0, words) }
        let isReceived = letter.direction == .received
        let marks = LetterMark.way(of: letter, reader)
        let evaluation = read?.message.evaluation
        let closed: [StoredLetter.Standing: String] = [
            .purged: "messages.subject_purged", .revoked: "messages.subject_revoked",
        ]
        let urgency = letter.facts.urgency.flatMap { $0 == .routine ? nil : $0 }
        self.init(
            path: ConsolePath.message(letter.id).text,
            isReceived: isReceived,
            direction: words(isReceived ? "messages.from" : "messages.to"),
            office: reader.office(letter.otherOffice),
            ownOffice: showsOwnOffice ? reader.office(letter.office) : nil,
            subject: subject?.text
                ?? words(closed[letter.standing] ?? "messages.subject_closed"),
            subjectTag: subject?.tag ?? words.language.tag,
            languageMark: subject?.mark,
            isUnread: letter.isToBeRead,
            type: reader.type(letter.facts.type),
            reference: letter.facts.reference,
            urgency: urgency.map { words("messages.urgency." + $0.rawValue) },
            evaluation: evaluation?.code,
            evaluationMeaning: evaluation.map { EvaluationText.of($0, words) } ?? "",
            badges: HandlingBadge.badges(of: read?.message.handling, reader),
            due: DueClock(letter, reader),
            standing: letter.standing == .open ? nil : words("messages.standing." + letter.standing.rawValue),
            standingCode: letter.standing.rawValue,
            marks: marks,
            lastMark: marks.last { $0.isDone }?.label ?? "",
            time: reader.time(letter.sent)
        )
    }
}

/// An evaluation in words.
enum EvaluationText {
    static func of(_ evaluation: Evaluation, _ words: Words) -> String {
        words("messages.source." + evaluation.source.rawValue) + " · "
            + words("messages.information.\(evaluation.information)")
    }
}
