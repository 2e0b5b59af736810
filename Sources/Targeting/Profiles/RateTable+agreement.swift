//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension RateTable {
    /// Keys inspected repeatedly that agreement has to be seen in before it is half believed (judgement).
    static let keysForAgreement = 10.0

    /// How much one finding tells of the other lines of its key, from 0 for nothing to 1 for everything.
    ///
    /// One minus how often two lines of the same key differ in their findings, over how often two lines of any of these
    /// keys would; keys count once each, however often they were inspected, and only if they were at least twice.
    package var agreement: Double {
        var keys = 0.0
        var rates = 0.0
        var differing = 0.0
        for (_, count) in sortedEntries where count.inspected >= 2 {
            let (inspected, illicit) = (Double(count.inspected), Double(count.illicit))
            keys += 1
            rates += illicit / inspected
            differing += 2 * illicit * (inspected - illicit) / (inspected * (inspected - 1))
        }
        guard keys > 0 else { return 0 }
        let rate = rates / keys
        let byChance = 2 * rate * (1 - rate)
        guard byChance > 0 else { return 0 }
        return max(0, 1 - differing / keys / byChance) * keys / (keys + Self.keysForAgreement)
    }
}
