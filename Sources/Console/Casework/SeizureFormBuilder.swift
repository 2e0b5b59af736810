//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Customs

/// Makes the fields of the seizure form out of what was typed.
struct SeizureFormBuilder: Sendable {
    let fields: FormFields
    let faults: [String: [SeizureFaultView]]
    let reader: CaseReader

    init(_ fields: FormFields, faults: [SeizureFaultView], _ reader: CaseReader) {
        self.fields = fields
        self.faults = Dictionary(grouping: faults, by: \.place)
        self.reader = reader
    }

    var words: Words { reader.words }

    func input(
        _ kind: SeizureField.Kind,
        _ name: String,
        _ label: String,
        suggestions: String? = nil,
        isWide: Bool = false
    ) -> SeizureField {
        SeizureField(
            kind,
            name,
            label: words("case.place." + label),
            value: kind == .area ? fields.raw(name) : fields.all(name).joined(separator: ", "),
            faults: faults[name] ?? [],
            suggestions: suggestions,
            isWide: isWide
        )
    }

    func attribute(_ line: String, _ attribute: CommodityAttribute) -> SeizureField {
        let name = line + ".attributes." + attribute.rawValue
        let label = words("case.attribute." + attribute.rawValue)
        let value = fields[name] ?? ""
        if attribute == .appendix {
            let choices = CITESAppendix.allCases.map { ($0.rawValue, words("case.appendix." + $0.rawValue)) }
            return select(name, labelled: label, choices)
        }
        if attribute == .alive {
            return select(name, labelled: label, ["yes", "no"].map { ($0, words("case.alive." + $0)) })
        }
        return SeizureField(
            attribute == .purity || attribute == .strength ? .number : .text,
            name,
            label: label,
            value: value,
            faults: faults[name] ?? [],
            suggestions: [.taxon: "taxa", .substance: "substances"][attribute]
        )
    }

    func select(_ name: String, _ label: String, _ choices: [(value: String, name: String)]) -> SeizureField {
        select(name, labelled: words("case.place." + label), choices)
    }

    func select(
        _ name: String,
        labelled label: String,
        _ choices: [(value: String, name: String)]
    ) -> SeizureField {
        let chosen = fields[name]
        var all = [SelectChoice(value: "", label: "–", isChosen: chosen == nil)]
        all += choices.map { SelectChoice(value: $0.value, label: $0.name, isChosen: $0.value == chosen) }
        // What is not among the choices stays as it came, and is said to be wrong.
        if let chosen, !choices.contains(where: { $0.value == chosen }) {
            all.append(SelectChoice(value: chosen, label: chosen, isChosen: true))
        }
        return SeizureField(.select, name, label: label, value: chosen ?? "", choices: all, faults: faults[name] ?? [])
    }

    func checks(_ name: String, _ label: String, _ choices: [(value: String, name: String)]) -> SeizureField {
        let chosen = Set(fields.all(name))
        return SeizureField(
            .checks,
            name,
            label: words("case.place." + label),
            value: "",
            choices: choices.map {
                SelectChoice(value: $0.value, label: $0.name, isChosen: chosen.contains($0.value))
            },
            faults: faults[name] ?? []
        )
    }

    /// Choices of an enumeration with their names below a key.
    func named<Choice: RawRepresentable<String> & CaseIterable>(
        _ type: Choice.Type,
        _ key: String
    ) -> [(value: String, name: String)] {
        Choice.allCases.map { ($0.rawValue, words(key + "." + $0.rawValue)) }
    }

    /// The numbers of the rows of a list that has something typed, and of one empty row behind them.
    func rows(_ list: String, least: Int) -> [Int] {
        let prefix = list + "."
        var numbers: Set<Int> = []
        for name in fields.names where name.hasPrefix(prefix) {
            let number = name.dropFirst(prefix.count).prefix { $0 != "." }
            // Longer numbers are nobody's rows; the reader takes none either.
            if number.utf8.count <= 4, let row = Int(number), row >= 0 { numbers.insert(row) }
        }
        var rows = numbers.sorted()
        var next = (rows.last ?? -1) + 1
        // How many there are to be is settled before rows are added.
        let wanted = fields["add"] == list ? max(rows.count, least, 1) + 1 : least
        while rows.count < wanted {
            rows.append(next)
            next += 1
        }
        return rows
    }
}
