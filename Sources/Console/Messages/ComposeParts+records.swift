//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Exchange

extension ComposeParts {
    /// What only the type of the form has, beside lists.
    var blocks: [ComposePage.Block] {
        switch form.type {
        case .seizureReport: seizure
        case .situationReport: [situation]
        case .statistics: [block("period", fields: period + [field("operation")])]
        case .minute: [minute]
        case .watchAdd, .watchAmend, .watchRevoke: [watch]
        case .rule: [rule]
        default: []
        }
    }

    private func block(
        _ code: String,
        lead: String? = nil,
        selects: [ComposePage.Select] = [],
        fields: [ComposePage.Field] = [],
        areas: [ComposePage.Field] = [],
        scale: ComposePage.Scale? = nil,
        pairs: [ComposePage.Pair] = []
    ) -> ComposePage.Block {
        ComposePage.Block(
            code: code,
            title: words("messages.group." + code),
            lead: lead,
            selects: selects,
            fields: fields,
            areas: areas,
            scale: scale,
            pairs: pairs
        )
    }

    /// A choice that nobody makes by passing it over: the first is none.
    private func choice<Value: CaseIterable & RawRepresentable<String>>(
        _ name: String,
        label key: String? = nil,
        _ type: Value.Type,
        _ prefix: String
    ) -> ComposePage.Select {
        let label = key ?? (name.contains("-") ? name.split(separator: "-").last.map(String.init) ?? name : name)
        return select(name, label, [""] + type.allCases.map(\.rawValue), "messages.\(prefix).")
    }

    private var period: [ComposePage.Field] { [field("from", type: "date"), field("to", type: "date")] }

    private var seizure: [ComposePage.Block] {
        let methods = form.fields.all("detection_method")
        return [
            block(
                "where",
                selects: [
                    choice("place_kind", PlaceKind.self, "place"),
                    choice("direction", SeizureDirection.self, "direction"),
                    choice("mode", SeizureMode.self, "mode"),
                ],
                fields: [
                    field("id"), field("office"), field("date", type: "date"),
                    field("at_time", label: "at", type: "time"),
                    field("place_gate", label: "gate", hint: "G01"), field("place_name"), field("latitude"),
                    field("longitude"),
                ]
            ),
            block("route", fields: [field("departure"), field("transit"), field("destination")]),
            block(
                "how",
                selects: [
                    choice("modus_operandi", ModusOperandi.self, "modus"),
                    choice("concealment_place", ConcealmentPlace.self, "concealed"),
                    choice("legal_status", LegalStatus.self, "legal_status"),
                ],
                fields: [
                    field("decision"), field("persons", type: "number", hint: words("compose.persons_hint")),
                    field("operation"), field("phase"),
                ],
                scale: ComposePage.Scale(
                    legend: label("detection_method"),
                    type: "checkbox",
                    choices: DetectionMethod.allCases.map {
                        ComposePage.Check(
                            name: "detection_method",
                            value: $0.rawValue,
                            label: words("messages.detection." + $0.rawValue),
                            hint: nil,
                            isOn: methods.contains($0.rawValue)
                        )
                    }
                ),
                pairs: [pair("concealment", lines: 2)]
            ),
        ]
    }

    private var situation: ComposePage.Block {
        block(
            "situation",
            fields: [field("operation"), field("phase"), field("number")] + period
                + ["inspections", "seizures", "persons"].map { field($0, type: "number") },
            pairs: [pair("outlook", lines: 3)]
        )
    }

    private var minute: ComposePage.Block {
        block(
            "minute",
            lead: words("compose.minute_hint"),
            fields: [
                field("date", type: "date"), field("place"), field("document"),
                field("sha256", hint: words("compose.sha256_hint")),
                field("signatories", hint: words("compose.semicolons")),
            ]
        )
    }

    private var watch: ComposePage.Block {
        let subjects = [
            "person", "company", "place", "address", "phone", "vehicle", "container", "seal", "vessel", "identifier",
            "document",
        ]
        let categories = [
            "commodity", "transport", "business", "person", "trend", "expertise", "goods_held", "cash_held",
        ]
        return block(
            "watch",
            lead: words("compose.watch_hint"),
            selects: [
                select("watch_subject", "watch_subject", subjects, "lookouts.subject."),
                select("category", "category", categories, "lookouts.category."),
                select("action", "action", SuggestedAction.allCases.map(\.rawValue), "lookouts.action."),
            ],
            fields: [
                field("entry"), field("texts", hint: words("compose.semicolons")), field("valid_from", type: "date"),
                field("valid_to", type: "date"),
            ],
            pairs: [pair("reason", lines: 2, isRequired: true)]
        )
    }

    private var rule: ComposePage.Block {
        block(
            "rule",
            lead: words("compose.rule_hint"),
            fields: [
                field("from", label: "rule_from", type: "date"), field("to", label: "rule_to", type: "date"),
                field("expires", label: "rule_expires", type: "date"),
            ],
            areas: [field("rule", hint: words("compose.rule_text_hint"))],
            scale: ComposePage.Scale(
                legend: label("rule_asks"),
                type: "checkbox",
                choices: [
                    ComposePage.Check(
                        name: "hits",
                        value: "yes",
                        label: words("messages.rule_asks_lines"),
                        hint: words("compose.rule_lines_hint"),
                        isOn: form.fields["hits"] != nil
                    )
                ]
            )
        )
    }

    var commodities: ComposePage.Section {
        section(.commodities, lead: words("compose.commodities_hint")) { place, index in
            let units = [""] + CommodityQuantity.known
            return row(
                .commodities,
                index,
                pairs: [pair(place + "description", label: "description", lines: 1)],
                selects: [
                    choice(place + "commodity_group", CommodityGroup.self, "commodity"),
                    select(place + "unit", "unit", known(place + "unit", units), "messages.unit."),
                    select(place + "unit2", "unit2", known(place + "unit2", units), "messages.unit."),
                    choice(place + "cites", CITESAppendix.self, "cites"),
                    choice(place + "value_method", ValuationMethod.self, "value_method"),
                ],
                fields: [
                    ("quantity", "quantity"), ("quantity2", "quantity2"), ("hs", "hs"), ("brand", "brand"),
                    ("substance", "substance"), ("taxon", "taxon"), ("form", "form"), ("value", "value"),
                    ("currency", "currency"),
                ],
                order: [
                    "commodity_group", "quantity", "unit", "quantity2", "unit2", "substance", "taxon", "cites", "brand",
                    "form", "hs", "value", "currency", "value_method",
                ]
            )
        }
    }

    /// A unit that another node named stays among the choices.
    private func known(_ name: String, _ values: [String]) -> [String] {
        let chosen = form[name]
        return values.contains(chosen) ? values : values + [chosen]
    }

    var figures: ComposePage.Section {
        section(.figures, lead: words("compose.figures_hint")) { place, index in
            row(
                .figures,
                index,
                pairs: [pair(place + "label", label: "label", lines: 1)],
                selects: [
                    select(
                        place + "measure",
                        "measure",
                        StatisticalFigure.Measure.allCases.map(\.rawValue),
                        "messages.counted."
                    ),
                    choice(place + "commodity_group", CommodityGroup.self, "commodity"),
                    choice(place + "mode", SeizureMode.self, "mode"),
                    choice(place + "direction", SeizureDirection.self, "direction"),
                ],
                fields: [("value", "figure"), ("unit", "unit")],
                order: ["measure", "value", "unit"]
            )
        }
    }
}
