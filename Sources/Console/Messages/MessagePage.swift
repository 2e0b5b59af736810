//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Exchange

/// A message in its exchange of letters, with what it allows and what may be done.
struct MessagePage: Sendable {
    struct Letter: Sendable {
        let head: MessageListPage.Row
        let isCurrent: Bool
        let sheet: MessageSheet?
        /// Why its content does not show.
        let closed: String?
    }

    let title: String
    let subject: SaidText?
    let head: MessageListPage.Row
    let fromOffice: String
    let toOffice: String
    let letters: [Letter]
    let handling: [HandlingRow]
    let hasHandling: Bool
    let isOwn: Bool
    /// When offices were told that the answer is nearly due or overdue.
    let reminders: [String]
    let fault: String?
    let actions: MessageActions
    /// Of minutes that both sides signed: whether it was the same document.
    let agreement: String?
    let isAgreed: Bool
    let proofPath: String
    let id: String

    init(
        _ letter: StoredLetter,
        _ read: ContactDesk.Read?,
        closedReason: String?,
        others: [(StoredLetter, ContactDesk.Read?)],
        blocks: [HandlingAct: [HandlingBlock]],
        reminders: [DueReminder],
        files: [String: StoredAttachment.State],
        fault: String?,
        canWrite: Bool,
        caseLink: CaseLink?,
        _ reader: LetterReader
    ) {
        let all = (others + [(letter, read)]).sorted { ($0.0.sent, $0.0.id) < ($1.0.sent, $1.0.id) }
        let asked = all.compactMap(\.1).flatMap { read -> [RequestBody.Question] in
            guard case .request(let body) = read.message.body else { return [] }
            return body.questions
        }
        head = MessageListPage.Row(letter, read, showsOwnOffice: true, reader)
        title = head.subject
        subject = read?.message.subject.map { SaidText($0, reader.words) }
        fromOffice = reader.office(letter.from)
        toOffice = reader.office(letter.to)
        letters = all.map { other, read in
            let isCurrent = other.id == letter.id
            // What nobody has opened here stays closed until somebody does: opening is told to its originator.
            let isOpen = isCurrent || other.direction == .sent || other.read != nil
            return Letter(
                head: MessageListPage.Row(other, read, showsOwnOffice: false, reader),
                isCurrent: isCurrent,
                sheet: isOpen
                    ? read.map { read in
                        MessageSheet(
                            read.message,
                            raw: read.raw,
                            asked: asked,
                            files: FileRow.rows(
                                of: read,
                                files,
                                isAllowed: isCurrent ? (blocks[.export] ?? []).isEmpty : nil,
                                reader
                            ),
                            isOpen: isCurrent,
                            reader
                        )
                    } : nil,
                closed: isCurrent ? closedReason : nil
            )
        }
        handling = HandlingRow.rows(of: letter.id, blocks, canWrite: canWrite, reader)
        hasHandling = !handling.isEmpty
        isOwn = letter.direction == .sent
        self.reminders = reminders.map {
            reader.words("messages.reminded." + $0.stage.rawValue, ["when": reader.time($0.at)])
        }
        self.fault = fault
        let request = others.first { $0.0.id == letter.facts.inReplyTo }?.0
        actions = MessageActions(
            letter,
            read,
            blocks,
            canWrite: canWrite,
            isClosed: letter.standing == .closed || letter.facts.type == .reply && request?.standing == .closed,
            caseLink: caseLink,
            reader.words
        )
        let minutes = all.compactMap { other, read -> (StoredLetter.Direction, Digest32)? in
            guard other.standing != .replaced, case .minute(let body)? = read?.message.record else { return nil }
            return (other.direction, body.digest)
        }
        let (ours, theirs) = (minutes.last { $0.0 == .sent }, minutes.last { $0.0 == .received })
        isAgreed = ours?.1 == theirs?.1
        agreement =
            ours == nil || theirs == nil
            ? nil : reader.words(isAgreed ? "messages.same_document" : "messages.other_document")
        proofPath = ConsolePath.messageStep(letter.id, "proof.json").text
        id = letter.id
    }
}

/// What an officer may do with a message now.
struct MessageActions: Sendable {
    struct Link: Sendable {
        let label: String
        let path: String
    }

    let answerPath: String
    let copyPath: String
    let reply: String?
    let caseLink: CaseLink?
    /// Longer answers and later words on a message, as links.
    let links: [Link]
    let refuse: [SelectChoice]
    let feedback: [SelectChoice]
    let canRevoke: Bool
    let permit: [SelectChoice]
    let canPrint: Bool
    let canExport: Bool
    let disclose: [SelectChoice]
    /// Where a partner's rule can be run; nil for anything else.
    let runPath: String?
    /// Whether the partner asks for lines, and not counts alone.
    let asksForLines: Bool
    let canRefuse: Bool
    let canFeedback: Bool
    let canPermit: Bool
    let canDisclose: Bool
    let isNothing: Bool

    init(
        _ letter: StoredLetter,
        _ read: ContactDesk.Read?,
        _ blocks: [HandlingAct: [HandlingBlock]],
        canWrite: Bool,
        isClosed: Bool,
        caseLink: CaseLink?,
        _ words: Words
    ) {
        func choices<Value: CaseIterable & RawRepresentable<String>>(_ type: Value.Type, _ key: String)
            -> [SelectChoice]
        {
            type.allCases.map { SelectChoice(value: $0.rawValue, label: words(key + $0.rawValue), isChosen: false) }
        }
        answerPath = ConsolePath.messageStep(letter.id, "answer").text
        copyPath = ConsolePath.messageStep(letter.id, "copy").text
        let isReceived = letter.direction == .received
        let type = letter.facts.type
        let isOver: Bool = [.revoked, .purged, .replaced, .unreadable].contains(letter.standing)
        let waits = letter.standing == .open || letter.standing == .partlyAnswered
        let mayAnswer = canWrite && isReceived && waits && type == .request
        self.caseLink = caseLink
        reply = mayAnswer ? ConsolePath.newMessage([.type(.reply), .reply(letter.id)]).text : nil
        var rule: RuleBody?
        if case .rule(let body) = read?.message.body { rule = body }
        runPath =
            canWrite && isReceived && waits && rule != nil ? ConsolePath.messageStep(letter.id, "run").text : nil
        asksForLines = rule?.asksForHits ?? false
        let conference = read?.message.conference
        links =
            if let conference {
                [Link(label: words("messages.to_book"), path: ConsolePath.conference(conference, .minutes).text)]
            } else {
                canWrite && read != nil && !isOver ? Self.links(letter, words) : []
            }
        refuse = mayAnswer || runPath != nil ? choices(RefusalBody.Ground.self, "messages.ground.") : []
        let mayClose = type.isIntelligence && !isClosed && !isOver
        feedback =
            canWrite && isReceived && mayClose && type != .request
            ? choices(FeedbackBody.Use.self, "messages.use.") : []
        canRevoke = canWrite && !isReceived && type.isIntelligence && !isOver
        permit =
            canWrite && !isReceived && type.isIntelligence && !isOver
            ? HandlingAct.allCases.filter { $0 != .read }.map {
                SelectChoice(value: $0.rawValue, label: words("messages.act." + $0.rawValue), isChosen: false)
            } : []
        func allows(_ act: HandlingAct) -> Bool { read != nil && (blocks[act] ?? []).isEmpty }
        canPrint = allows(.print)
        canExport = allows(.export)
        disclose =
            canWrite && isReceived && !blocks.isEmpty && allows(.disclose)
            ? choices(DisclosureBody.Recipient.self, "messages.recipient.") : []
        canRefuse = !refuse.isEmpty
        canFeedback = !feedback.isEmpty
        canPermit = !permit.isEmpty
        canDisclose = !disclose.isEmpty
        isNothing =
            reply == nil && caseLink == nil && runPath == nil && links.isEmpty && refuse.isEmpty && feedback.isEmpty
            && !canRevoke && !canPrint && !canExport
    }

    private static func links(_ letter: StoredLetter, _ words: Words) -> [Link] {
        func link(_ key: String, _ start: [ComposeStart]) -> Link {
            Link(label: words("messages." + key), path: ConsolePath.newMessage(start).text)
        }
        let type = letter.facts.type
        switch (letter.direction, type) {
        case (.sent, .watchAdd), (.sent, .watchAmend):
            return [
                link("amend_entry", [.type(.watchAmend), .reply(letter.id)]),
                link("revoke_entry", [.type(.watchRevoke), .reply(letter.id)]),
            ]
        case (.sent, _): return ComposeForm.amendable.contains(type) ? [link("amend", [.replace(letter.id)])] : []
        case (.received, .minute): return [link("sign_same", [.type(.minute), .reply(letter.id)])]
        case (.received, .alert), (.received, .information), (.received, .request), (.received, .watchAdd):
            return [link("report_seizure", [.type(.seizureReport), .reply(letter.id)])]
        case (.received, _): return []
        }
    }
}
