//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Foundation

extension BorderScenario: Codable {
    /// Reads a scenario; keys that are missing keep the default, unknown keys are an error.
    ///
    /// - Throws: `SimulationError.scenarioUnreadable` naming the key, `.scenarioInvalid` naming the parameter.
    package init(json: Data) throws(SimulationError) {
        do {
            self = try JSONDecoder().decode(BorderScenario.self, from: json)
        } catch let error as DecodingError {
            throw .scenarioUnreadable(error.plainText)
        } catch {
            throw .scenarioUnreadable("\(error)")
        }
        try validate()
    }

    private enum Key: String, CodingKey, CaseIterable {
        case name, firstDay, days, declarationsPerDay, severalItemsShare, parcelShare, standingTrades, newTradesPerDay
        case illicitShare, casualShare, twinRatio, declarationsPerRing, mix, schemeChange, mixAfterChange
        case honestMistakeShare, invalidIdentifierShare, weighedShare, dongPerYuan, dongPerDollar, parcelThreshold
        case tariffChange, priceShock, gateClosures, practice, partner
    }

    package init(from decoder: any Decoder) throws {
        try decoder.refuseKeys(outside: Set(Key.allCases.map(\.rawValue)))
        let values = try decoder.container(keyedBy: Key.self)
        self.init()
        try values.read(&name, .name)
        try values.read(&firstDay, .firstDay)
        try values.read(&days, .days)
        try values.read(&declarationsPerDay, .declarationsPerDay)
        try values.read(&severalItemsShare, .severalItemsShare)
        try values.read(&parcelShare, .parcelShare)
        try values.read(&standingTrades, .standingTrades)
        try values.read(&newTradesPerDay, .newTradesPerDay)
        try values.read(&illicitShare, .illicitShare)
        try values.read(&casualShare, .casualShare)
        try values.read(&twinRatio, .twinRatio)
        try values.read(&declarationsPerRing, .declarationsPerRing)
        try values.read(&mix, .mix)
        try values.read(&schemeChange, .schemeChange)
        try values.read(&mixAfterChange, .mixAfterChange)
        try values.read(&honestMistakeShare, .honestMistakeShare)
        try values.read(&invalidIdentifierShare, .invalidIdentifierShare)
        try values.read(&weighedShare, .weighedShare)
        try values.read(&dongPerYuan, .dongPerYuan)
        try values.read(&dongPerDollar, .dongPerDollar)
        try values.read(&parcelThreshold, .parcelThreshold)
        try values.read(&tariffChange, .tariffChange)
        try values.read(&priceShock, .priceShock)
        try values.read(&gateClosures, .gateClosures)
        try values.read(&practice, .practice)
        try values.read(&partner, .partner)
    }

    package func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: Key.self)
        try values.encode(name, forKey: .name)
        try values.encode(firstDay, forKey: .firstDay)
        try values.encode(days, forKey: .days)
        try values.encode(declarationsPerDay, forKey: .declarationsPerDay)
        try values.encode(severalItemsShare, forKey: .severalItemsShare)
        try values.encode(parcelShare, forKey: .parcelShare)
        try values.encode(standingTrades, forKey: .standingTrades)
        try values.encode(newTradesPerDay, forKey: .newTradesPerDay)
        try values.encode(illicitShare, forKey: .illicitShare)
        try values.encode(casualShare, forKey: .casualShare)
        try values.encode(twinRatio, forKey: .twinRatio)
        try values.encode(declarationsPerRing, forKey: .declarationsPerRing)
        try values.encode(mix, forKey: .mix)
        try values.encode(schemeChange, forKey: .schemeChange)
        try values.encode(mixAfterChange, forKey: .mixAfterChange)
        try values.encode(honestMistakeShare, forKey: .honestMistakeShare)
        try values.encode(invalidIdentifierShare, forKey: .invalidIdentifierShare)
        try values.encode(weighedShare, forKey: .weighedShare)
        try values.encode(dongPerYuan, forKey: .dongPerYuan)
        try values.encode(dongPerDollar, forKey: .dongPerDollar)
        try values.encode(parcelThreshold, forKey: .parcelThreshold)
        try values.encode(tariffChange, forKey: .tariffChange)
        try values.encode(priceShock, forKey: .priceShock)
        try values.encode(gateClosures, forKey: .gateClosures)
        try values.encode(practice, forKey: .practice)
        try values.encode(partner, forKey: .partner)
    }
}
