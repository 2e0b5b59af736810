//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation

/// What one piece weighs or holds, where pieces and mass are both given, can be.
///
/// | piece | bounds | why |
/// |---|---|---|
/// | tablet | 0.05 to 2 g | the lightest and heaviest that tablet presses make; methamphetamine tablets have about 0.1 g |
/// | cigarette | 0.5 to 1.5 g | a slim and a king size with filter; kretek have up to 1.5 g |
/// | bottle | 0.02 to 30 l | a miniature, and the largest bottle with a name (Melchizedek) |
/// | pair of shoes or gloves | 0.01 to 6 kg | |
/// | fire-arm or blade | 0.02 to 500 kg | a heavy machine gun on its mount stays below |
/// | animal, tusk, horn … | the heaviest known of the taxon | `taxa.csv`; the longest tusks weighed 103 kg |
enum MassOfPieces: SeizureCheck {
    static let codes: [SeizureFaultCode] = [.pieceTooHeavy, .pieceTooLight]

    static func check(_ record: SeizureRecord, in context: SeizureContext, into faults: inout SeizureFaults) {
        for (index, line) in record.lines.enumerated() {
            guard let limits = limits(of: line, in: context), limits.count > 0, limits.measure > 0 else { continue }
            let each = limits.measure / limits.count
            let place = "lines.\(index).quantities"
            var shown = Decimal()
            var exact = each
            NSDecimalRound(&shown, &exact, 6, .plain)
            let one = SeizureFaultValue.quantity(Quantity(shown, limits.unit))
            if let most = limits.most, each > most {
                faults.error(.pieceTooHeavy, place, ["each": one, "most": .quantity(Quantity(most, limits.unit))])
            } else if let least = limits.least, each < least {
                faults.error(.pieceTooLight, place, ["each": one, "least": .quantity(Quantity(least, limits.unit))])
            }
        }
    }

    /// How many pieces, how much of a unit they have together, and what one may have.
    private struct Limits {
        let count: Decimal
        let measure: Decimal
        var unit = QuantityUnit.kilograms
        var least: Decimal?
        var most: Decimal?
    }

    private static func limits(of line: SeizureLine, in context: SeizureContext) -> Limits? {
        let kilograms = line.amount(.kilograms)?.amount
        func gram(_ thousandths: Decimal) -> Decimal { thousandths / 1_000_000 }
        switch line.group {
        case .drugs:
            guard let kilograms, let tablets = line.has(.tablets)?.inBase else { return nil }
            return Limits(count: tablets, measure: kilograms, least: gram(50), most: gram(2_000))
        case .tobacco:
            guard let kilograms, let sticks = line.amount(.sticks)?.amount else { return nil }
            return Limits(count: sticks, measure: kilograms, least: gram(500), most: gram(1_500))
        case .alcohol:
            guard let litres = line.amount(.litres)?.amount, let bottles = line.has(.pieces)?.inBase else { return nil }
            return Limits(count: bottles, measure: litres, unit: .litres, least: 2 / 100, most: 30)
        case .counterfeit:
            guard let kilograms, let pairs = line.has(.pairs)?.amount else { return nil }
            return Limits(count: pairs, measure: kilograms, least: 1 / 100, most: 6)
        case .weapons:
            guard let kilograms, let pieces = line.has(.pieces)?.inBase else { return nil }
            return Limits(count: pieces, measure: kilograms, least: isAmmunition(line) ? nil : 2 / 100, most: 500)
        case .wildlife:
            guard let kilograms, let pieces = line.has(.pieces)?.inBase,
                let taxon = line[.taxon].flatMap({ context.taxa.lookUp($0).taxon })
            else { return nil }
            let whole = GoodsForm(line) == .wholeAnimal
            let most = whole ? taxon.heaviestAnimal : taxon.heaviestPiece ?? taxon.heaviestAnimal
            return Limits(count: pieces, measure: kilograms, most: most)
        case .precursors, .cash, .cultural, .environment, .other: return nil
        }
    }

    private static func isAmmunition(_ line: SeizureLine) -> Bool {
        let text = ([line.description] + line.attributes.values).joined(separator: " ").foldedName
        return ["dan", "ammunition", "cartridge", "round", "pellet", "弹"].contains { text.contains($0) }
    }
}
