//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

// Parts of a scenario may be given in part as well: what is missing keeps its default.

extension TariffChange {
    private enum Key: String, CodingKey, CaseIterable {
        case from, origin, addedPercent, headings
    }

    package init(from decoder: any Decoder) throws {
        try decoder.refuseKeys(outside: Set(Key.allCases.map(\.rawValue)))
        let values = try decoder.container(keyedBy: Key.self)
        self.init()
        try values.read(&from, .from)
        try values.read(&origin, .origin)
        try values.read(&addedPercent, .addedPercent)
        try values.read(&headings, .headings)
    }
}

extension PriceShock {
    private enum Key: String, CodingKey, CaseIterable {
        case from, factor, halfLifeDays, headings
    }

    package init(from decoder: any Decoder) throws {
        try decoder.refuseKeys(outside: Set(Key.allCases.map(\.rawValue)))
        let values = try decoder.container(keyedBy: Key.self)
        self.init()
        try values.read(&from, .from)
        try values.read(&factor, .factor)
        try values.read(&halfLifeDays, .halfLifeDays)
        try values.read(&headings, .headings)
    }
}

extension InspectionHabits {
    private enum Key: String, CodingKey, CaseIterable {
        case ruleIntensity, officerShare, officerInsight, randomShare, medianDaysToFinding
    }

    package init(from decoder: any Decoder) throws {
        try decoder.refuseKeys(outside: Set(Key.allCases.map(\.rawValue)))
        let values = try decoder.container(keyedBy: Key.self)
        self.init()
        try values.read(&ruleIntensity, .ruleIntensity)
        try values.read(&officerShare, .officerShare)
        try values.read(&officerInsight, .officerInsight)
        try values.read(&randomShare, .randomShare)
        try values.read(&medianDaysToFinding, .medianDaysToFinding)
    }
}

extension PartnerHabits {
    private enum Key: String, CodingKey, CaseIterable {
        case unmatchedShare, codeDiffersShare, massSpread, truthfulShare, inspectedShare
    }

    package init(from decoder: any Decoder) throws {
        try decoder.refuseKeys(outside: Set(Key.allCases.map(\.rawValue)))
        let values = try decoder.container(keyedBy: Key.self)
        self.init()
        try values.read(&unmatchedShare, .unmatchedShare)
        try values.read(&codeDiffersShare, .codeDiffersShare)
        try values.read(&massSpread, .massSpread)
        try values.read(&truthfulShare, .truthfulShare)
        try values.read(&inspectedShare, .inspectedShare)
    }
}
