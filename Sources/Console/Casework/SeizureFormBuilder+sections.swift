//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Customs

extension SeizureFormBuilder {
    func sections(gates: [(value: String, name: String)]) -> [SeizureFormPage.Section] {
        [
            SeizureFormPage.Section(
                title: words("case.section.where"),
                fields: [
                    input(.date, "detected", "detected"), input(.time, "minuteOfDay", "minuteOfDay"),
                    select("site.kind", "siteKind", named(PlaceKind.self, "messages.place")),
                    select("site.gate", "gate", gates), input(.text, "site.name", "siteName"),
                    input(.number, "site.latitude", "latitude"), input(.number, "site.longitude", "longitude"),
                    input(.text, "border", "border", suggestions: "countries"),
                ]
            ),
            SeizureFormPage.Section(
                title: words("case.section.way"),
                fields: [
                    select("direction", "direction", named(SeizureDirection.self, "messages.direction")),
                    select("mode", "mode", named(SeizureMode.self, "messages.mode")),
                    input(.text, "route.departure", "departure", suggestions: "countries"),
                    input(.text, "route.departurePlace", "departurePlace"), input(.text, "route.transit", "transit"),
                    input(.text, "route.destination", "destination", suggestions: "countries"),
                    input(.text, "route.destinationPlace", "destinationPlace"),
                ]
            ),
            SeizureFormPage.Section(
                title: words("case.section.how"),
                fields: [
                    select("modus", "modus", named(ModusOperandi.self, "messages.modus")),
                    select("concealmentPlace", "concealmentPlace", named(ConcealmentPlace.self, "messages.concealed")),
                    input(.area, "concealment", "concealment"),
                    checks("detection", "detection", named(DetectionMethod.self, "messages.detection")),
                    input(.text, "rules", "rules"), input(.text, "triggeringMessage", "triggeringMessage"),
                    input(.text, "partner", "partner"), input(.text, "operation", "operation"),
                    input(.text, "phase", "phase"),
                ]
            ),
        ]
    }

    func legal() -> SeizureFormPage.Section {
        SeizureFormPage.Section(
            title: words("case.section.law"),
            fields: [
                select("legalStatus", "legalStatus", named(LegalStatus.self, "messages.legal_status")),
                input(.text, "decision.number", "decision"), input(.date, "decision.date", "decisionDate"),
                select("release.handling", "handling", ["RED", "AMBER", "GREEN", "CLEAR"].map { ($0, "TLP:" + $0) }),
                input(.text, "release.offices", "releaseOffices"),
            ]
        )
    }

    func line(_ row: Int) -> SeizureFormPage.Line {
        let name = "lines.\(row)"
        let group = fields[name + ".group"].flatMap(CommodityGroup.init)
        let form = CommodityForm.of(group ?? .other)
        let units = form.units.map { (value: $0.rawValue, name: words("case.unit." + $0.rawValue)) }
        let amounts = rows(name + ".quantities", least: 1).prefix(SeizureForm.mostQuantities).map { place in
            let quantity = name + ".quantities.\(place)"
            return SeizureFormPage.Amount(
                amount: input(.number, quantity + ".amount", "amount"),
                unit: select(quantity + ".unit", "unit", units)
            )
        }
        let value = name + ".valuation."
        return SeizureFormPage.Line(
            number: reader.format.number(row + 1),
            idName: name + ".id",
            lineID: fields[name + ".id"] ?? "",
            group: select(name + ".group", "group", named(CommodityGroup.self, "messages.commodity")),
            fields: [
                input(.text, name + ".description", "description", isWide: true), input(.text, name + ".hs", "hs"),
            ] + form.attributes.map { attribute(name, $0) },
            amounts: amounts,
            valuation: [
                input(.number, value + "amount", "money"),
                input(.text, value + "currency", "currency", suggestions: "currencies"),
                select(
                    value + "method",
                    "method",
                    ValuationMethod.allCases.map { ($0.rawValue, words("case.method." + $0.rawValue)) }
                ),
                input(.number, value + "rate", "rate"), input(.date, value + "rateDate", "rateDate"),
                input(.text, value + "rateSource", "rateSource"),
            ],
            faults: (faults[name] ?? []) + (faults[name + ".quantities"] ?? []) + (faults[name + ".valuation"] ?? []),
            addAmount: name + ".quantities",
            removeName: name
        )
    }

    func suspect(_ row: Int) -> SeizureFormPage.Row {
        let name = "suspects.\(row)"
        return SeizureFormPage.Row(fields: [
            input(.number, name + ".count", "count"),
            input(.text, name + ".nationality", "nationality", suggestions: "countries"),
            select(name + ".sex", "sex", named(SuspectGroup.Sex.self, "case.sex")),
            select(name + ".age", "age", named(SuspectGroup.AgeBand.self, "case.age")),
            select(name + ".role", "role", named(EntityRole.self, "case.role")),
        ])
    }
}
