//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Exchange

extension ComposeParts {
    private func scale(_ name: String, _ legend: String, _ values: [String], _ prefix: String, many: Bool = false)
        -> ComposePage.Scale
    {
        ComposePage.Scale(
            legend: words("compose." + legend),
            type: many ? "checkbox" : "radio",
            choices: options(name, values, prefix)
        )
    }

    var evaluation: [ComposePage.Scale] {
        [
            scale("source", "source", Evaluation.Source.allCases.map(\.rawValue), "messages.source."),
            scale("information", "information", (1...6).map(String.init), "messages.information."),
        ]
    }

    var handling: [ComposePage.Scale] {
        [
            scale("codes", "codes", HandlingCode.allCases.map(\.rawValue), "lookouts.handling.", many: true),
            scale("tlp", "tlp", Handling.TrafficLight.allCases.map(\.rawValue), "messages.tlp."),
            scale("pap", "pap", Handling.PermissibleActions.allCases.map(\.rawValue), "messages.pap."),
        ]
    }

    var measures: ComposePage.Scale {
        let chosen = form.fields.all("measures")
        return ComposePage.Scale(
            legend: nil,
            type: "checkbox",
            choices: FactSheet.Measure.allCases.map {
                ComposePage.Check(
                    name: "measures",
                    value: $0.rawValue,
                    label: words("messages.measure." + $0.rawValue),
                    hint: $0.needsEndorsement ? words("compose.endorsed_hint") : nil,
                    isOn: chosen.contains($0.rawValue)
                )
            }
        )
    }
}
