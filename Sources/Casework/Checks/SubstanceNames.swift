//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// A substance is named by its international name, and stands in the group it belongs to.
///
/// Names: the INN of drugs and the names of Tables I and II of the 1988 Convention, in three languages, with street
/// names beside (`drugs.csv`, `precursors.csv`). A precursor is none of the drugs. A name that the list doesn't have is
/// only asked about, as new substances come up every month. A line has one substance, since masses are added up by it.
enum SubstanceNames: SeizureCheck {
    static let codes: [SeizureFaultCode] = [
        .substanceStreet, .substanceMisspelt, .substanceUnknown, .substanceIsPrecursor, .substanceIsDrug,
        .substanceSeveral,
    ]

    static func check(_ record: SeizureRecord, in context: SeizureContext, into faults: inout SeizureFaults) {
        for (index, line) in record.lines.enumerated() where [.drugs, .precursors].contains(line.group) {
            guard let text = line[.substance], !context.substances.substances.isEmpty else { continue }
            let place = "lines.\(index).attributes.substance"
            let several = several(text, context)
            if several.count > 1 {
                let names = SeizureFaultValue.text(several.joined(separator: ", "))
                faults.warning(.substanceSeveral, place, ["text": names])
                continue
            }
            let found = context.substances.lookUp(text)
            let values: [String: SeizureFaultValue] = [
                "text": .text(text), "suggestion": .text(found.substance?.name ?? ""),
            ]
            if let substance = found.substance, substance.kind != (line.group == .drugs ? .drug : .precursor) {
                let code: SeizureFaultCode = line.group == .drugs ? .substanceIsPrecursor : .substanceIsDrug
                faults.error(code, place, values)
                continue
            }
            switch found {
            case .named: break
            case .streetName: faults.warning(.substanceStreet, place, values)
            case .misspelt: faults.warning(.substanceMisspelt, place, values)
            case .unknown: faults.warning(.substanceUnknown, place, values)
            }
        }
    }

    /// The substances of a text that lists several.
    private static func several(_ text: String, _ context: SeizureContext) -> [String] {
        let marks = text.replacing(" và ", with: ",").replacing(" and ", with: ",").split { ",;+、，；和/&".contains($0) }
        guard marks.count > 1 else { return [] }
        var names: [String] = []
        for part in marks {
            guard let name = context.substances.lookUp(String(part)).substance?.name, !names.contains(name) else {
                continue
            }
            names.append(name)
        }
        return names
    }
}
