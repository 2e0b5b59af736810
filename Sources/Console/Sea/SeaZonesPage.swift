//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Officers
import SeaWatch

/// The zones of the node, and a form for one more.
struct SeaZonesPage: Sendable {
    struct Row: Sendable {
        let id: String
        let name: String
        let kind: String
        let office: String
        let validity: String
        let alerts: Bool
        let corners: String
        let mapPath: String?
        let removePath: String?
    }

    let rows: [Row]
    let isEmpty: Bool
    let canWork: Bool
    let fault: String?
    let form: SeaZoneFormView
    let drawPath = SeaPath.mapZone(nil).text

    init(_ zones: [SeaZone], form: SeaZoneForm, fault: String?, _ text: SeaText, _ context: ConsoleContext) {
        let officer = context.identity?.officer
        let works = context.may(.workSea)
        canWork = works
        rows = zones.map { zone in
            let isOwn = officer?.office == nil || officer?.office == zone.office
            let isSimple = zone.polygons.count == 1 && zone.polygons[0].count == 1
            return Row(
                id: zone.id,
                name: zone.name[text.words.language],
                kind: text.words("sea.zone_kind." + zone.kind.rawValue),
                office: zone.office,
                validity: Self.days(zone.validity, text),
                alerts: zone.alerts,
                corners: text.format.number(
                    zone.polygons.reduce(0) { $0 + $1.reduce(0) { $0 + max(0, $1.count - 1) } }
                ),
                mapPath: works && isOwn && isSimple ? SeaPath.mapZone(zone.id).text : nil,
                removePath: works && isOwn ? SeaPath.removeZone(zone.id).text : nil
            )
        }
        isEmpty = zones.isEmpty
        self.fault = fault
        self.form = SeaZoneFormView(form, text)
    }

    static func days(_ validity: ValidityPeriod, _ text: SeaText) -> String {
        guard validity != .always else { return text.words("sea.always") }
        let sides = [validity.from, validity.to].map { $0.map { text.format.date(days: $0.daysSince1970) } ?? "…" }
        return sides.joined(separator: " – ")
    }
}

/// The fields of a zone's form.
struct SeaZoneFormView: Sendable {
    let id: String?
    let vi: String
    let zh: String
    let en: String
    let kinds: [SelectChoice]
    let from: String?
    let to: String?
    let alerts: Bool
    let corners: String

    init(_ form: SeaZoneForm, _ text: SeaText) {
        id = form.id
        vi = form.names[.vi] ?? ""
        zh = form.names[.zh] ?? ""
        en = form.names[.en] ?? ""
        kinds = SeaZone.Kind.allCases.map {
            SelectChoice(
                value: $0.rawValue,
                label: text.words("sea.zone_kind." + $0.rawValue),
                isChosen: $0 == (form.kind ?? .area)
            )
        }
        from = form.from
        to = form.to
        alerts = form.alerts
        corners = form.corners
    }
}
