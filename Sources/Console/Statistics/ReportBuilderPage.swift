//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Statistics

/// The form in which a report is put together; sends its fields as an address, so that it works without scripts.
struct ReportBuilderPage: Sendable {
    struct Tick: Sendable {
        let value: String
        let label: String
        let isChosen: Bool
    }

    struct Slot: Sendable {
        let name: String
        let number: Int
        let choices: [SelectChoice]
        let value: String
    }

    let fault: String?
    let id: String
    let tvi: String
    let tzh: String
    let ten: String
    let kinds: [SelectChoice]
    let spans: [SelectChoice]
    let from: String
    let to: String
    let comparisons: [SelectChoice]
    let rows: [Slot]
    let columns: [Slot]
    let filters: [Slot]
    let borders: [SelectChoice]
    let measures: [Tick]
    let top: String
    let currency: String

    init(
        _ fields: FormFields,
        _ names: ReportNames,
        fault: String?,
        today: CalendarDate,
        currency: Currency
    ) {
        let words = names.words
        func choices(_ values: [String], _ branch: String, _ chosen: String?) -> [SelectChoice] {
            values.map { SelectChoice(value: $0, label: words(branch + $0), isChosen: $0 == chosen) }
        }
        func slots(_ name: String, _ count: Int, _ given: [String?], _ values: [String] = []) -> [Slot] {
            (0..<count).map { place in
                let chosen = given.indices.contains(place) ? given[place] : nil
                let dimensions = ReportDimension.allCases.map(\.rawValue)
                return Slot(
                    name: name,
                    number: place + 1,
                    choices: choices(dimensions, "statistics.dimension.", chosen),
                    value: values.indices.contains(place) ? values[place] : ""
                )
            }
        }
        self.fault = fault
        id = fields["id"] == ReportQuery.draft ? "" : fields["id"] ?? ""
        tvi = fields["tvi"] ?? ""
        tzh = fields["tzh"] ?? ""
        ten = fields["ten"] ?? ""
        kinds = choices(ReportDefinition.Kind.allCases.map(\.rawValue), "statistics.kind.", fields["kind"])
        spans = choices(ReportPeriod.Kind.allCases.map(\.rawValue), "statistics.span.", fields["span"] ?? "half")
        from = fields["from"] ?? today.iso8601
        to = fields["to"] ?? ""
        comparisons = choices(ReportComparison.allCases.map(\.rawValue), "statistics.compare.", fields["compare"])
        rows = slots("row", 3, fields.all("row"))
        columns = slots("col", 2, fields.all("col"))
        filters = slots("f", 3, (1...3).map { fields["f\($0)"] }, (1...3).map { fields["v\($0)"] ?? "" })
        borders = choices(BorderScope.allCases.map(\.rawValue), "statistics.border.", fields["border"])
        let chosen = fields.all("m").isEmpty ? ["cases"] : fields.all("m")
        measures = ReportMeasure.allCases.map {
            Tick(value: $0.code, label: names.measure($0), isChosen: chosen.contains($0.code))
        }
        top = fields["top"] ?? ""
        self.currency = fields["currency"] ?? currency.rawValue
    }
}
