//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Exchange

/// How the links to partners stand, in words.
struct PartnersPage: Sendable {
    struct Partner: Sendable {
        let node: String
        let name: String
        let stateCode: String
        let state: String
        let reason: String?
        let lastContact: String
        let backlog: String
        let isBehind: Bool
        let counts: [FactGroup.Field]
        let agreement: String
        let isAgreed: Bool
        let cards: [Card]
        let statementPath: String
        let statementMonth: String
    }

    struct Card: Sendable {
        let office: String
        let code: String
        let key: String
        let until: String
        let stateCode: String
        let state: String
    }

    struct Alarm: Sendable {
        let partner: String
        let kind: String
        let title: String
        let meaning: String
        let todo: String
        let detail: String
        let at: String
        let isStopping: Bool
        let settledBy: String?
        let note: String?
        let settlePath: String?
    }

    let partners: [Partner]
    let isEmpty: Bool
    let open: [Alarm]
    let settled: [Alarm]
    let hasSettled: Bool
    let fault: String?
    let pairingPath: String?
    let messagesPath: String?
    let isClosed: Bool
}

extension PartnersPage.Partner {
    init(
        _ partner: Exchange.Partner,
        _ standing: LinkStanding,
        _ line: PartnerLine,
        name: String,
        month: String,
        _ reader: LetterReader
    ) {
        let words = reader.words
        let number = { (value: Int64) in reader.format.number(Int(value)) }
        let (code, reason) = PartnersPage.state(of: partner, line, words)
        let waiting = standing.sent.sequence - standing.confirmed.sequence
        var fields = FactFields(reader)
        fields.add("link_sent", number(standing.sent.sequence))
        fields.add("link_confirmed", number(standing.confirmed.sequence))
        fields.add("link_received", number(standing.received.sequence))
        fields.add("link_opened", number(standing.openedThrough))
        fields.add("log_size", number(Int64(standing.logSize)))
        let agreed = line.agreedSize.map {
            words(
                "partners.agreed",
                ["size": number(Int64($0)), "when": line.agreedAt.map(reader.time) ?? "–"]
            )
        }
        self.init(
            node: partner.node,
            name: name,
            stateCode: code,
            state: words("partners.state." + code),
            reason: reason,
            lastContact: line.lastContact.map(reader.time) ?? words("partners.never"),
            backlog: waiting == 0
                ? words("partners.no_backlog") : words("partners.backlog", ["count": number(waiting)]),
            isBehind: waiting > 0,
            counts: fields.fields,
            agreement: agreed ?? words("partners.not_agreed"),
            isAgreed: agreed != nil,
            cards: partner.cards.sorted { ($0.office, $0.validUntil) < ($1.office, $1.validUntil) }
                .map { PartnersPage.Card($0, reader) },
            statementPath: ConsolePath.statement(partner: partner.node, month: month, format: nil).text,
            statementMonth: month
        )
    }
}

extension PartnersPage {
    /// A code of the catalogue for how the line is, and what the machine says of it.
    fileprivate static func state(
        of partner: Exchange.Partner,
        _ line: PartnerLine,
        _ words: Words
    ) -> (code: String, reason: String?) {
        switch partner.state {
        case .suspended: return ("suspended", words("partners.why.suspended"))
        case .halted: return ("halted", words("partners.why.halted"))
        case .active: break
        }
        switch line.state {
        case .connecting: return (partner.address.isEmpty ? "passive" : "connecting", nil)
        case .connected: return ("connected", nil)
        case .broken(let reason): return ("broken", words("partners.why.broken") + " (" + reason + ")")
        case .refused(let reason): return ("refused", words("partners.why.refused") + " (" + reason + ")")
        case .stopped: return ("halted", words("partners.why.halted"))
        case .passive: return ("passive", words("partners.why.passive"))
        }
    }
}

extension PartnersPage.Card {
    private static let soon: Int64 = 60 * 86_400

    init(_ card: OfficeKeyCard, _ reader: LetterReader) {
        let code =
            card.isRevoked
            ? "revoked"
            : !card.isValid(at: reader.now)
                ? "over" : card.validUntil.seconds - reader.now.seconds < Self.soon ? "soon" : "valid"
        self.init(
            office: reader.office(card.office),
            code: card.office,
            key: card.signingKey.text,
            until: reader.format.date(card.validUntil.seconds),
            stateCode: code,
            state: reader.words("partners.card." + code)
        )
    }
}

extension PartnersPage.Alarm {
    init(_ alarm: StoredAlarm, canSettle: Bool, _ reader: LetterReader) {
        let words = reader.words
        let kind = alarm.alarm.kind
        self.init(
            partner: alarm.partner,
            kind: kind.rawValue,
            title: words("partners.alarm.\(kind.rawValue).title"),
            meaning: words("partners.alarm.\(kind.rawValue).means"),
            todo: words("partners.alarm.\(kind.rawValue).todo"),
            detail: alarm.alarm.detail,
            at: reader.time(alarm.at),
            isStopping: kind.stopsTheLink,
            settledBy: alarm.settledBy,
            note: alarm.note,
            settlePath: canSettle && alarm.settledBy == nil ? ConsolePath.alarm(alarm.id).text : nil
        )
    }
}
