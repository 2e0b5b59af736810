//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
package import SeaWatch

/// Says an alert in the words of one language: what happened, and each figure with the threshold it passed.
package struct SeaAlertSentence: Sendable {
    private let words: Words
    private let text: SeaText
    private let format: LocalFormat

    package init(words: Words, format: LocalFormat) {
        self.words = words
        self.format = format
        text = SeaText(words: words, format: format)
    }

    /// - Parameters:
    ///   - names: what the vessels call themselves.
    ///   - zone: the name of the zone it is about.
    package func headline(_ alert: SeaAlert, names: [UInt32: String] = [:], zone: String? = nil) -> String {
        let base = "sea.headline." + alert.behaviour.rawValue
        let closer = alert.form.map { base + "_" + $0.rawValue }
        let key = closer.flatMap { words.has($0) ? $0 : nil } ?? base
        let vessels = alert.vessels.map { text.vessel($0, names[$0]) }
        // A field names the vessel that was the first in it; how many they were stands in its figure.
        let count = alert.figures.first { $0.kind == .vessels }.map(\.value) ?? Double(alert.vessels.count)
        let said: (String?) -> String = { alert.form == .flag ? flagged($0) : $0 ?? "–" }
        return words(
            key,
            [
                "vessel": vessels.first ?? words("sea.nobody"),
                "other": vessels.dropFirst().first ?? words("sea.nobody"),
                "mmsi": alert.vessels.first.map(SeaText.number) ?? "–",
                "n": format.number(count, decimals: 0),
                "before": said(alert.before),
                "after": said(alert.after),
                "zone": zone ?? alert.zone ?? "–",
            ]
        )
    }

    /// The flag of a number, with the number: `VN (574 001 230)`.
    private func flagged(_ number: String?) -> String {
        guard let number, let mmsi = UInt32(number) else { return number ?? "–" }
        return (MaritimeIdentification.country(of: mmsi) ?? "–") + " (MMSI\u{A0}" + SeaText.number(mmsi) + ")"
    }

    package func reasons(_ alert: SeaAlert) -> [String] { alert.figures.map { reason($0, of: alert.behaviour) } }

    package func reason(_ figure: SeaFigure, of behaviour: SeaBehaviour? = nil) -> String {
        let said = words("sea.figure." + figure.kind.rawValue, ["value": measure(figure.kind, figure.value)])
        guard let threshold = figure.threshold else { return said }
        let held = measure(figure.kind, threshold)
        // A draught is held against nothing, but how much it changed.
        if figure.kind == .draughtAfter { return words("sea.threshold_change", ["text": said, "threshold": held]) }
        let side = Self.isAtMost(figure, threshold, behaviour) ? "sea.threshold_most" : "sea.threshold_least"
        return words(side, ["text": said, "threshold": held])
    }

    /// The same kind is held from above in one behaviour and from below in another, as the distance to a shore of who
    /// loiters and of who runs to it. Where neither says, the value tells, as it passed.
    private static func isAtMost(_ figure: SeaFigure, _ threshold: Double, _ behaviour: SeaBehaviour?) -> Bool {
        switch (figure.kind, behaviour) {
        case (.silenceChance, _), (.closestDistance, _), (.medianDistance, _), (.handoverMinutes, _),
            (.shoreDistance, .approach):
            true
        // A speed before fades while the vessel slows down, so what passed may read lower than what it was held against.
        case (.reportedSpeed, .approach), (.speedBefore, _): false
        default: figure.value < threshold
        }
    }

    private func measure(_ kind: SeaFigure.Kind, _ value: Double) -> String {
        switch kind {
        case .silenceMinutes, .durationMinutes, .handoverMinutes: text.duration(minutes: value)
        case .hoursSincePort: text.duration(minutes: value * 60)
        case .silenceChance: chance(value)
        case .hearingShare: format.percent(value)
        case .displacement, .closestDistance, .medianDistance, .circleRadius: text.metres(value)
        case .draughtBefore, .draughtAfter: words("sea.unit.metres", ["n": format.number(value, decimals: 1)])
        case .impliedSpeed, .reportedSpeed, .speedBefore: text.knots(value)
        case .shoreDistance, .reachableRadius, .placesApart: text.miles(value)
        case .neighboursHeard, .crowd, .alternations, .vessels: format.number(value, decimals: 0)
        case .turns: format.number(value, decimals: 1)
        }
    }

    /// Small chances are said as one in so many, since nobody counts zeros behind a point.
    private func chance(_ value: Double) -> String {
        guard value < 0.01 else { return format.percent(value) }
        // A chance that no number of vessels and days would bring about once is said as such.
        guard value > 1e-9 else { return words("sea.unit.less_than_one_in", ["n": format.number(1_000_000_000)]) }
        let rounded = Self.twoDigits(1 / value)
        return words("sea.unit.one_in", ["n": format.number(rounded, decimals: 0)])
    }

    private static func twoDigits(_ value: Double) -> Double {
        var scale = 1.0
        while value / scale >= 100 { scale *= 10 }
        return (value / scale).rounded() * scale
    }
}
