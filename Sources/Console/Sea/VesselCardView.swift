//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Officers
import SeaWatch

/// What is known of one vessel, as its page and the card beside the map show it.
struct VesselCardView: Sendable {
    struct Fact: Sendable {
        let label: String
        let value: String
    }

    struct Identity: Sendable {
        let name: String
        let callSign: String
        let imo: String
        let kind: String
        let size: String
        let from: String
        let until: String
        /// The number, where it is another than that of the card.
        let mmsi: String?
        let path: String?
    }

    struct Call: Sendable {
        let place: String
        let arrived: String
        let departed: String?
        let draught: String
    }

    struct Meeting: Sendable {
        let other: String
        let otherPath: String
        let start: String
        let end: String?
        let place: String
        let path: String
    }

    struct Tie: Sendable {
        let kind: String
        let key: String
        let title: String
        let at: String
        let path: String
    }

    struct Watch: Sendable {
        let reason: String
        let office: String
        let until: String?
    }

    let mmsi: String
    let title: String
    let path: String
    let mapPath: String
    let trackPath: String
    let state: VesselRow?
    let facts: [Fact]
    let watched: [Watch]
    let alerts: [SeaAlertRow]
    let identities: [Identity]
    let identitiesLeftOut: String?
    let namesakes: [Identity]
    let calls: [Call]
    let meetings: [Meeting]
    let ties: [Tie]
    let canWatch: Bool
    let hasAlerts: Bool
    let hasIdentities: Bool
    let hasNamesakes: Bool
    let hasCalls: Bool
    let hasMeetings: Bool
    let hasTies: Bool
    let isWatched: Bool

    init(
        _ card: VesselCard,
        alerts: [SeaAlertRow],
        zones: [String: String],
        now: Int64,
        _ text: SeaText,
        _ context: ConsoleContext
    ) {
        let newest = card.identities.last
        let name = card.heard?.name ?? newest?.name
        mmsi = SeaText.number(card.mmsi)
        title = text.vessel(card.mmsi, name)
        path = SeaPath.vessel(card.mmsi).text
        mapPath = SeaPath.mapVessel(card.mmsi).text
        trackPath = SeaPath.track(card.mmsi).text
        state = card.heard.map { VesselRow($0, at: now, text) }
        facts = Self.facts(card, newest, text)
        watched = card.watched.map {
            Watch(
                reason: $0.reason,
                office: $0.office,
                until: $0.until.map { text.format.date(days: $0.daysSince1970) }
            )
        }
        self.alerts = alerts
        identitiesLeftOut =
            card.identitiesLeftOut > 0
            ? text.words("sea.identities_left_out", ["n": text.format.number(card.identitiesLeftOut)]) : nil
        identities = card.identities.reversed().map { Self.identity($0, of: card.mmsi, text) }
        namesakes = card.namesakes.map { Self.identity($0, of: card.mmsi, text) }
        calls = card.calls.map {
            Call(
                place: zones[$0.zone] ?? $0.zone,
                arrived: text.instant($0.arrived),
                departed: $0.departed.map { text.instant($0) },
                draught: [$0.draughtBefore, $0.draughtAfter].map { Self.tenths($0, text) }.joined(separator: " → ")
            )
        }
        meetings = card.encounters.map {
            Meeting(
                other: text.vessel($0.other, $0.name),
                otherPath: SeaPath.vessel($0.other).text,
                start: text.instant($0.start),
                end: $0.end.map { text.instant($0) },
                place: text.place($0.place),
                path: SeaPath.alert($0.alert).text
            )
        }
        ties = card.ties.map {
            Tie(
                kind: text.words("sea.tie." + $0.kind.rawValue),
                key: $0.key,
                title: $0.title,
                at: text.format.instant($0.at),
                path: Self.path($0)
            )
        }
        canWatch = context.may(.workSea)
        hasAlerts = !alerts.isEmpty
        hasIdentities = !identities.isEmpty
        hasNamesakes = !namesakes.isEmpty
        hasCalls = !calls.isEmpty
        hasMeetings = !meetings.isEmpty
        hasTies = !ties.isEmpty
        isWatched = !watched.isEmpty
    }

    private static func facts(_ card: VesselCard, _ newest: VesselIdentity?, _ text: SeaText) -> [Fact] {
        var facts: [(String, String?)] = [("mmsi", SeaText.number(card.mmsi)), ("flag", card.flag)]
        facts.append(("imo", (card.voyage?.imo ?? newest?.imo).map { "\($0)" }))
        facts.append(("call_sign", card.voyage?.callSign ?? newest?.callSign))
        let code = card.heard?.shipType ?? newest?.shipType
        facts.append(("kind", text.words("sea.kind." + VesselKind(shipType: code).rawValue)))
        facts.append(("size", newest?.dimensions.map { size($0, text) }))
        facts.append(("draught", card.voyage?.draught.map { tenths($0, text) }))
        facts.append(("destination", card.voyage?.destination))
        facts.append(("arrival", card.voyage?.arrival.map { arrival($0) }))
        return facts.compactMap { key, value in value.map { Fact(label: text.words("sea.fact." + key), value: $0) } }
    }

    private static func identity(_ identity: VesselIdentity, of mmsi: UInt32, _ text: SeaText) -> Identity {
        let isOther = identity.mmsi != mmsi
        return Identity(
            name: identity.name ?? "–",
            callSign: identity.callSign ?? "–",
            imo: identity.imo.map { "\($0)" } ?? "–",
            kind: text.words("sea.kind." + VesselKind(shipType: identity.shipType).rawValue),
            size: identity.dimensions.map { size($0, text) } ?? "–",
            from: text.instant(identity.firstHeard),
            until: text.instant(identity.lastHeard),
            mmsi: isOther ? SeaText.number(identity.mmsi) : nil,
            path: isOther ? SeaPath.vessel(identity.mmsi).text : nil
        )
    }

    private static func size(_ size: VesselDimensions, _ text: SeaText) -> String {
        text.words("sea.unit.metres", ["n": "\(size.length) × \(size.beam)"])
    }

    private static func tenths(_ value: UInt8?, _ text: SeaText) -> String {
        value.map { text.words("sea.unit.metres", ["n": text.format.number(Double($0) / 10, decimals: 1)]) } ?? "–"
    }

    /// As sent, in UTC and without a year.
    private static func arrival(_ time: ExpectedArrival) -> String {
        let pad = { (value: UInt8) in value < 10 ? "0\(value)" : "\(value)" }
        return "\(pad(time.month))-\(pad(time.day)) \(pad(time.hour)):\(pad(time.minute)) UTC"
    }

    private static func path(_ tie: VesselCard.Tie) -> String {
        switch tie.kind {
        case .declaration: ConsolePath.wholeDeclaration(tie.key).text
        case .caseFile: ConsolePath.caseFile(tie.key).text
        case .message: ConsolePath.message(tie.key).text
        }
    }
}
