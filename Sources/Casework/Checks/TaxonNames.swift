//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// Wildlife is named by its scientific name, with the appendix that lists it.
///
/// Names and appendices by `taxa.csv`. A common name, a misspelt one and a wrong appendix are errors with what is right;
/// an older name, and two words of Latin that the list doesn't have, are asked about: the list that comes with the
/// product has only the taxa that matter on this border, so it can't say of others that they are wrong.
enum TaxonNames: SeizureCheck {
    static let codes: [SeizureFaultCode] = [
        .taxonCommonName, .taxonMisspelt, .taxonSynonym, .taxonUnlisted, .taxonUnreadable, .appendixUnreadable,
        .appendixNotOfTaxon,
    ]

    static func check(_ record: SeizureRecord, in context: SeizureContext, into faults: inout SeizureFaults) {
        for (index, line) in record.lines.enumerated() where line.group == .wildlife {
            let place = "lines.\(index).attributes."
            var taxon: Taxon?
            if let text = line[.taxon], !context.taxa.taxa.isEmpty {
                let found = context.taxa.lookUp(text)
                taxon = found.taxon
                let values: [String: SeizureFaultValue] = [
                    "text": .text(text), "suggestion": .text(found.taxon?.name ?? ""),
                ]
                switch found {
                case .accepted: break
                case .synonym: faults.warning(.taxonSynonym, place + "taxon", values)
                case .commonName: faults.error(.taxonCommonName, place + "taxon", values)
                case .misspelt: faults.error(.taxonMisspelt, place + "taxon", values)
                case .unlisted: faults.warning(.taxonUnlisted, place + "taxon", values)
                case .unreadable: faults.error(.taxonUnreadable, place + "taxon", values)
                }
            }
            guard let text = line[.appendix] else { continue }
            guard let appendix = CITESAppendix(rawValue: text) else {
                faults.error(.appendixUnreadable, place + "appendix", ["text": .text(text)])
                continue
            }
            if let taxon, !taxon.appendices.contains(appendix) {
                let values: [String: SeizureFaultValue] = [
                    "taxon": .text(taxon.name), "text": .text(text), "suggestion": .text(taxon.appendixText),
                ]
                faults.error(.appendixNotOfTaxon, place + "appendix", values)
            }
        }
    }
}
