//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// The HS code is one of the commodity group's, of the precursor's and of the kingdom of the taxon.
///
/// Chapters and headings by the nomenclature of 2022: tobacco is chapter 24 with its papers, filters, tow and devices;
/// arms chapter 93; drinks chapter 22; drugs are chemicals, medicines, plants and preparations. Precursors have the six
/// digits that the table of the 1988 Convention gives them. Live animals are chapter 1, those of water chapter 3, and
/// nothing that is a part of an animal is chapter 1. Groups that may be of any chapter are not judged.
enum HSOfGoods: SeizureCheck {
    static let codes: [SeizureFaultCode] = [
        .hsNotOfGroup, .hsNotOfSubstance, .hsNotOfTaxon, .hsNotOfForm, .hsOfOtherGroup,
    ]

    static func check(_ record: SeizureRecord, in context: SeizureContext, into faults: inout SeizureFaults) {
        for (index, line) in record.lines.enumerated() {
            guard let digits = line.hsDigits, TariffCode(digits) != nil else { continue }
            let place = "lines.\(index).hs"
            let hs = SeizureFaultValue.text(digits)
            if let prefixes = prefixes(of: line.group), !prefixes.contains(where: digits.hasPrefix) {
                faults.error(.hsNotOfGroup, place, ["hs": hs, "group": .group(line.group)])
                continue
            }
            switch line.group {
            case .precursors:
                guard let substance = line[.substance].flatMap({ context.substances.lookUp($0).substance }),
                    let own = substance.hs, !digits.hasPrefix(own)
                else { continue }
                faults.error(
                    .hsNotOfSubstance,
                    place,
                    ["hs": hs, "substance": .text(substance.name), "suggestion": .text(own)]
                )
            case .wildlife: checkWildlife(line, digits, place, context, &faults)
            case .other:
                guard let own = ownChapters[String(digits.prefix(2))] else { continue }
                faults.warning(.hsOfOtherGroup, place, ["hs": hs, "group": .group(own)])
            default: break
            }
        }
    }

    /// Plants and animals have their chapters, live animals theirs.
    private static func checkWildlife(
        _ line: SeizureLine,
        _ digits: String,
        _ place: String,
        _ context: SeizureContext,
        _ faults: inout SeizureFaults
    ) {
        let chapter = String(digits.prefix(2))
        let taxon = line[.taxon].flatMap { context.taxa.lookUp($0).taxon }
        if let taxon, let kingdom = taxon.kingdom, otherKingdom(kingdom).contains(chapter) {
            faults.error(.hsNotOfTaxon, place, ["hs": .text(digits), "taxon": .text(taxon.name)])
        } else if let form = line[.form], taxon?.kingdom == .animal,
            LifeOfAnimals.isLive(form) ? !["01", "03"].contains(chapter) : chapter == "01" && GoodsForm(line) == .part
        {
            faults.error(.hsNotOfForm, place, ["hs": .text(digits), "form": .text(form)])
        }
    }

    /// What codes of a group start with; nil for groups that may be anything.
    private static func prefixes(of group: CommodityGroup) -> [String]? {
        switch group {
        case .tobacco: ["24", "4813", "5502", "5601", "854340", "9614", "8478"]
        case .alcohol: ["22"]
        case .weapons: ["93", "36", "8211", "8526", "8543", "9013", "9304"]
        case .drugs: ["28", "29", "30", "38", "12", "13", "20", "21", "22", "18", "17", "24", "33"]
        case .precursors: ["28", "29", "30", "12", "13", "33", "38"]
        case .wildlife:
            [
                "01", "02", "03", "04", "05", "06", "07", "12", "13", "14", "15", "16", "21", "22", "30", "33", "41",
                "42", "43",
                "44", "46", "67", "70", "71", "90", "91", "92", "94", "95", "96", "97",
            ]
        case .environment:
            [
                "26", "27", "28", "29", "38", "39", "40", "41", "44", "45", "47", "5", "63", "7", "80", "81", "84",
                "85", "87", "89",
            ]
        case .cultural, .counterfeit, .cash, .other: nil
        }
    }

    /// Chapters that hold nothing of a kingdom.
    private static func otherKingdom(_ kingdom: Taxon.Kingdom) -> Set<String> {
        switch kingdom {
        case .animal: ["06", "07", "12", "13", "14", "44"]
        case .plant: ["01", "02", "03", "04", "05", "41", "43"]
        }
    }

    private static let ownChapters: [String: CommodityGroup] = ["24": .tobacco, "93": .weapons]
}
