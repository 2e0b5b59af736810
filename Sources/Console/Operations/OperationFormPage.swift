//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Operations

/// The form for the plan of an operation.
struct OperationFormPage: Sendable {
    struct Cell: Sendable {
        let name: String
        let label: String
        let value: String
        let type: String
        let list: String?
        let choices: [SelectChoice]
        let isChoice: Bool
        let isWide: Bool
    }

    struct Row: Sendable {
        let title: String
        let cells: [Cell]
    }

    struct Section: Sendable {
        let title: String
        let hint: String
        let countName: String
        let count: String
        let rows: [Row]
    }

    let form: OperationForm
    let isNew: Bool
    let path: String
    let backPath: String
    let revision: String
    let fault: String?
    let faults: [FaultLine]
    let hasFaults: Bool
    let kinds: [SelectChoice]
    let handlings: [SelectChoice]
    let offices: [SelectChoice]
    let gates: [SelectChoice]
    let sections: [Section]

    init(
        _ form: OperationForm,
        revision: Int,
        fault: String? = nil,
        faults: [PlanFault] = [],
        places: PlaceNames,
        offices others: [String],
        gates gateIDs: [String],
        _ reader: OperationReader
    ) {
        self.form = form
        isNew = revision == 0
        path = isNew ? ConsolePath.newOperation.text : ConsolePath.operationPart(form.code, "edit").text
        backPath = isNew ? ConsolePath.operations.text : ConsolePath.operation(form.code).text
        self.revision = "\(revision)"
        self.fault = fault
        self.faults = faults.map(reader.fault)
        hasFaults = !faults.isEmpty
        let words = reader.words
        kinds = OperationPlan.Kind.allCases.map {
            SelectChoice(
                value: $0.rawValue,
                label: words("operations.kind." + $0.rawValue),
                isChosen: $0.rawValue == form.kind
            )
        }
        handlings = [HandlingCode.h0, .h1, .h2].map {
            SelectChoice(
                value: $0.rawValue,
                label: "\($0.rawValue) · " + words("lookouts.handling." + $0.rawValue),
                isChosen: $0.rawValue == form.handling
            )
        }
        offices = others.map { SelectChoice(value: $0, label: places.office($0, reader.language), isChosen: false) }
        gates = gateIDs.map { SelectChoice(value: $0, label: places.gate($0, reader.language), isChosen: false) }
        sections = [
            Self.section(form.phases, blank: 3, gateIDs, places, reader),
            Self.section(form.participants, blank: 3, gateIDs, places, reader),
            Self.section(form.targets, blank: 2, gateIDs, places, reader),
            Self.section(form.shifts, blank: 3, gateIDs, places, reader),
        ]
    }

    private static func section(
        _ rows: OperationForm.Rows,
        blank: Int,
        _ gates: [String],
        _ places: PlaceNames,
        _ reader: OperationReader
    ) -> Section {
        let words = reader.words
        let all = rows.values + [[String: String]](repeating: [:], count: blank)
        return Section(
            title: words("operations.section." + rows.name),
            hint: words("operations.hint." + rows.name),
            countName: "\(rows.name)-count",
            count: "\(all.count)",
            rows: all.enumerated().map { place, values in
                Row(
                    title: "\(place + 1)",
                    cells: rows.fields.map { field in
                        let date = rows.name == "shifts" ? "datetime-local" : "date"
                        let choices = Self.choices(rows.name, field, values[field] ?? "", gates, places, reader)
                        return Cell(
                            name: "\(rows.name)-\(place)-\(field)",
                            label: words("operations.field." + field),
                            value: values[field] ?? "",
                            type: ["from", "to"].contains(field) ? date : "text",
                            list: field == "office" ? "o-offices" : nil,
                            choices: choices,
                            isChoice: !choices.isEmpty,
                            isWide: ["contact", "route", "office", "officer"].contains(field)
                        )
                    }
                )
            }
        )
    }

    private static func choices(
        _ rows: String,
        _ field: String,
        _ value: String,
        _ gates: [String],
        _ places: PlaceNames,
        _ reader: OperationReader
    ) -> [SelectChoice] {
        let words = reader.words
        func choices(_ codes: [String], _ label: (String) -> String, isOptional: Bool = true) -> [SelectChoice] {
            (isOptional ? [SelectChoice(value: "", label: "–", isChosen: value.isEmpty)] : [])
                + codes.map { SelectChoice(value: $0, label: label($0), isChosen: $0 == value) }
        }
        return switch field {
        case "kind":
            choices(
                OperationPhase.Kind.allCases.map(\.rawValue),
                { words("operations.phase." + $0) },
                isOptional: false
            )
        case "group": choices(CommodityGroup.allCases.map(\.rawValue), { words("messages.commodity." + $0) })
        case "mode": choices(SeizureMode.allCases.map(\.rawValue), { words("messages.mode." + $0) })
        case "gate":
            choices(
                gates + (value.isEmpty || gates.contains(value) ? [] : [value]),
                { places.gate($0, reader.language) }
            )
        default: []
        }
    }
}
