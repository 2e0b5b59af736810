//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import SeaWatch
import Testing

@Suite("Thresholds")
struct SettingsTests {
    private static let defaults = Mirror(reflecting: SeaSettings()).children.compactMap { child -> (String, Double)? in
        guard let name = child.label else { return nil }
        return (child.value as? Double ?? (child.value as? Int).map(Double.init)).map { (name, $0) }
    }

    @Test("each threshold has a range, and its default lies in it")
    func ranges() throws {
        #expect(Set(Self.defaults.map(\.0)) == Set(SeaSettings.ranges.keys))
        for (name, value) in Self.defaults {
            #expect(try #require(SeaSettings.ranges[name]).contains(value), "\(name)")
        }
    }

    @Test("a picture lives with every threshold at either end of its range", arguments: [false, true])
    func ends(isHigh: Bool) {
        var scene = SeaScene()
        func end(_ name: KeyPath<SeaSettings, Double>, _ label: String) -> Double {
            let range = SeaSettings.ranges[label] ?? 0...0
            return isHigh ? range.upperBound : range.lowerBound
        }
        scene.settings.forgetHours = end(\.forgetHours, "forgetHours")
        scene.settings.lateMinutes = end(\.lateMinutes, "lateMinutes")
        scene.settings.gapMinutes = end(\.gapMinutes, "gapMinutes")
        scene.settings.encounterMinutes = end(\.encounterMinutes, "encounterMinutes")
        scene.settings.encounterMetres = end(\.encounterMetres, "encounterMetres")
        scene.settings.approachKnots = end(\.approachKnots, "approachKnots")
        scene.settings.impossibleKnots = end(\.impossibleKnots, "impossibleKnots")
        scene.settings.jumpMetres = end(\.jumpMetres, "jumpMetres")
        scene.settings.circleTurns = end(\.circleTurns, "circleTurns")
        scene.settings.quietHours = end(\.quietHours, "quietHours")
        let middle = SeaPoint(degreesEast: 107.8, north: 19.8)
        scene.addTraffic(around: middle, minutes: 240)
        _ = scene.sail(574_000_001, from: middle, legs: [(60, 8, 45), (90, 0.5, 45), (30, 30, 45)], silent: [30...80])
        #expect(scene.found(until: 800 * 60).allSatisfy { $0.figures.allSatisfy(\.value.isFinite) })
    }
}
