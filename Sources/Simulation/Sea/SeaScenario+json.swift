//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Foundation

extension SeaScenario: Codable {
    /// Reads a scenario; keys that are missing keep the default, unknown keys are an error.
    ///
    /// - Throws: `SimulationError.scenarioUnreadable` naming the key, `.scenarioInvalid` naming the parameter.
    package init(json: Data) throws(SimulationError) {
        do {
            self = try JSONDecoder().decode(SeaScenario.self, from: json)
        } catch let error as DecodingError {
            throw .scenarioUnreadable(error.plainText)
        } catch {
            throw .scenarioUnreadable("\(error)")
        }
        try validate()
    }

    private enum Key: String, CodingKey, CaseIterable {
        case seed, start, hours, vessels, messageLoss, stations, outagesPerStationDay, slotsPerSecond, corruptedShare
        case delayedShare, events, mix
    }

    package init(from decoder: any Decoder) throws {
        try decoder.refuseKeys(outside: Set(Key.allCases.map(\.rawValue)))
        let values = try decoder.container(keyedBy: Key.self)
        self.init()
        try values.read(&seed, .seed)
        try values.read(&start, .start)
        try values.read(&hours, .hours)
        try values.read(&vessels, .vessels)
        try values.read(&messageLoss, .messageLoss)
        try values.read(&stations, .stations)
        try values.read(&outagesPerStationDay, .outagesPerStationDay)
        try values.read(&slotsPerSecond, .slotsPerSecond)
        try values.read(&corruptedShare, .corruptedShare)
        try values.read(&delayedShare, .delayedShare)
        try values.read(&events, .events)
        try values.read(&mix, .mix)
    }

    package func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: Key.self)
        try values.encode(seed, forKey: .seed)
        try values.encode(start, forKey: .start)
        try values.encode(hours, forKey: .hours)
        try values.encode(vessels, forKey: .vessels)
        try values.encode(messageLoss, forKey: .messageLoss)
        try values.encode(stations, forKey: .stations)
        try values.encode(outagesPerStationDay, forKey: .outagesPerStationDay)
        try values.encode(slotsPerSecond, forKey: .slotsPerSecond)
        try values.encode(corruptedShare, forKey: .corruptedShare)
        try values.encode(delayedShare, forKey: .delayedShare)
        try values.encode(events, forKey: .events)
        try values.encode(mix, forKey: .mix)
    }
}

extension SeaMix: Codable {
    package init(from decoder: any Decoder) throws {
        weights = try decoder.singleValueContainer().decode([SeaBehaviour: Double].self)
    }

    package func encode(to encoder: any Encoder) throws {
        var value = encoder.singleValueContainer()
        try value.encode(weights)
    }
}
