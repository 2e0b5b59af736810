//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Customs

/// A kind of mistake that officers make, and several ways in which it is made.
///
/// Written from the case record, the error items of seizure reports and life at a gate, not from the checks. A way that
/// is held back was written before the checks were tuned and run only after.
struct PlantedMistake: Sendable {
    struct Way: Sendable {
        let name: String
        let isHeldBack: Bool
        /// Spoils a record; false where there is nothing in it to spoil so.
        let spoil: @Sendable (inout Spoiling) -> Bool
    }

    /// A sound record on its way to a mistake.
    struct Spoiling {
        var record: SeizureRecord
        let country: String
        var random: SeededGenerator
        /// Cases that are in the ledger already.
        var earlier: [EarlierSeizure] = []

        /// The place of a line of a group; nil where there is none.
        func line(_ group: CommodityGroup) -> Int? { record.lines.firstIndex { $0.group == group } }

        mutating func change(_ group: CommodityGroup, _ change: (inout SeizureLine) -> Bool) -> Bool {
            guard let index = line(group) else { return false }
            return change(&record.lines[index])
        }

        /// Changes the first line that can be changed so.
        mutating func changeAny(_ change: (inout SeizureLine) -> Bool) -> Bool {
            for index in record.lines.indices where change(&record.lines[index]) { return true }
            return false
        }
    }

    let kind: String
    /// Where it is to be said; each is the beginning of a place, a star stands for a row.
    let places: [String]
    let ways: [Way]

    init(_ kind: String, at places: [String], _ ways: [Way]) {
        self.kind = kind
        self.places = places
        self.ways = ways
    }

    func isSaid(at place: String) -> Bool {
        let parts = place.split(separator: ".")
        return places.contains { wanted in
            let pattern = wanted.split(separator: ".")
            return parts.count >= pattern.count && zip(parts, pattern).allSatisfy { $1 == "*" || $0 == $1 }
        }
    }

    static let all = time + place + route + goods + amounts + doubles + names + money + circumstances + texts
}

func way(_ name: String, _ spoil: @escaping @Sendable (inout PlantedMistake.Spoiling) -> Bool) -> PlantedMistake.Way {
    PlantedMistake.Way(name: name, isHeldBack: false, spoil: spoil)
}

func heldBack(
    _ name: String,
    _ spoil: @escaping @Sendable (inout PlantedMistake.Spoiling) -> Bool
) -> PlantedMistake.Way {
    PlantedMistake.Way(name: name, isHeldBack: true, spoil: spoil)
}
