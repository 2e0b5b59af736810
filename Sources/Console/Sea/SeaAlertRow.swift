//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Officers
import SeaWatch

/// An alert in a queue or on its page, with its reasons in words.
struct SeaAlertRow: Sendable {
    struct Vessel: Sendable {
        let label: String
        let path: String
    }

    let id: String
    let path: String
    let headline: String
    let behaviour: String
    let behaviourCode: String
    let reasons: [String]
    let vessels: [Vessel]
    let place: String
    let endPlace: String?
    let mapPath: String?
    let start: String
    let end: String?
    /// Without an end: whether it may still have one.
    let goesOn: Bool
    let raised: String
    let state: String
    let stateCode: String
    let revision: Int
    let officer: String?
    let changed: String?
    let note: String?
    let casePath: String?
    let caseNumber: String?
    let messagePath: String?
    let draftPath: String?
    let canTake: Bool
    let canDismiss: Bool
    let canOpenCase: Bool
    let canSend: Bool
    let hasSteps: Bool

    init(
        _ file: SeaAlertFile,
        names: [UInt32: String],
        zones: [String: String],
        _ text: SeaText,
        _ context: ConsoleContext
    ) {
        let alert = file.alert
        let sentence = SeaAlertSentence(words: text.words, format: text.format)
        id = alert.id.rawValue
        path = SeaPath.alert(alert.id).text
        headline = sentence.headline(alert, names: names, zone: alert.zone.flatMap { zones[$0] })
        behaviour = text.words("sea.behaviour." + alert.behaviour.rawValue)
        behaviourCode = alert.behaviour.rawValue
        reasons = sentence.reasons(alert)
        vessels = alert.vessels.map { Vessel(label: text.vessel($0, names[$0]), path: SeaPath.vessel($0).text) }
        place = text.place(alert.place)
        endPlace = alert.endPlace.map { text.place($0) }
        mapPath = alert.vessels.first.map { SeaPath.mapVessel($0).text }
        start = text.instant(alert.start)
        end = alert.end.map { text.instant($0) }
        goesOn = alert.end == nil && alert.behaviour.lasts
        raised = text.instant(alert.raisedAt)
        state = text.words("sea.alert_state." + file.state.rawValue)
        stateCode = file.state.rawValue
        revision = file.revision
        officer = file.officer
        changed = file.changedAt.map { text.format.instant($0) }
        note = file.note.isEmpty ? nil : file.note
        caseNumber = file.caseNumber
        // Who may not open the record sees that there is one.
        casePath = context.may(.seeCases) ? file.caseNumber.map { ConsolePath.caseFile($0).text } : nil
        let message = context.may(.seeMessages) ? file.message : nil
        messagePath = file.isSent ? message.map { ConsolePath.message($0).text } : nil
        draftPath = file.isSent ? nil : message.map { ConsolePath.draft($0).text }
        let works = context.may(.workSea)
        canTake = works && (file.state == .new || file.state == .dismissed)
        canDismiss = works && (file.state == .new || file.state == .taken)
        canOpenCase = context.may(.writeCases) && file.caseNumber == nil
        canSend = context.may(.writeMessages) && file.message == nil
        hasSteps = canTake || canDismiss || canOpenCase || canSend
    }
}
