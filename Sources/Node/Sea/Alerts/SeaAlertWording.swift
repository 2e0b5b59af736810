//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Console
import Customs
import Foundation
import SeaWatch

/// What papers of the node say of an alert, in the words that its pages have for it.
struct SeaAlertWording: Sendable {
    private let sentence: SeaAlertSentence
    private let language: Language

    /// - Throws: where the program was installed without its words.
    init(_ language: Language, zoneOffset: Int16) throws {
        let words = Words(try ConsoleResources.catalogue(), language)
        sentence = SeaAlertSentence(words: words, format: LocalFormat(language: language, zoneOffset: zoneOffset))
        self.language = language
    }

    func headline(_ told: ToldAlert) -> String {
        sentence.headline(told.alert, names: told.names, zone: told.zone?[language])
    }

    /// The headline, where and when in UTC, each vessel by its numbers, and each figure.
    func text(_ told: ToldAlert) -> String {
        let alert = told.alert
        var lines = [headline(told), placeAndTime(alert)]
        for mmsi in alert.vessels {
            let identity = told.identities[mmsi]
            let parts = [
                identity?.name, "MMSI " + SeaText.number(mmsi), identity?.imo.map { "IMO \($0)" },
                identity?.callSign,
            ]
            lines.append(parts.compactMap(\.self).joined(separator: ", "))
        }
        return (lines + sentence.reasons(alert)).joined(separator: "\n")
    }

    private func placeAndTime(_ alert: SeaAlert) -> String {
        let place = String(format: "%.4f, %.4f", alert.place.degreesNorth, alert.place.degreesEast)
        let times = [alert.start, alert.end].compactMap(\.self).map(Self.utc)
        return place + " · " + times.joined(separator: " – ")
    }

    private static func utc(_ milliseconds: Int64) -> String {
        Date(timeIntervalSince1970: Double(milliseconds / 1_000)).formatted(.iso8601)
    }
}
