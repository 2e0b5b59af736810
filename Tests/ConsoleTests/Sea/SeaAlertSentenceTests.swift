//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Console
import Customs
import SeaWatch
import Testing

@Suite("Sea alerts in words")
struct SeaAlertSentenceTests {
    private let catalogue: Catalogue
    private static let forms: [SeaAlert.Form?] = [nil] + SeaAlert.Form.allCases

    init() throws { catalogue = try ConsoleResources.catalogue() }

    private func sentence(_ language: Language) -> SeaAlertSentence {
        SeaAlertSentence(
            words: Words(catalogue, language),
            format: LocalFormat(language: language, zoneOffset: 420)
        )
    }

    private func alert(_ behaviour: SeaBehaviour, _ form: SeaAlert.Form?) -> SeaAlert {
        SeaAlert(
            behaviour: behaviour,
            form: form,
            vessels: [574_001_230, 413_220_870],
            start: SampleSea.now,
            raisedAt: SampleSea.now,
            place: SampleSea.point(107, 20),
            zone: "zone-1",
            before: "ANNA",
            after: "BELLA"
        )
    }

    @Test("each behaviour in each form has a headline of its own in each language", arguments: Language.allCases)
    func headlines(_ language: Language) {
        let sentence = sentence(language)
        var heads: [String: SeaBehaviour] = [:]
        for behaviour in SeaBehaviour.allCases {
            for form in Self.forms {
                let text = sentence.headline(
                    alert(behaviour, form),
                    names: [574_001_230: "HOA SEN", 413_220_870: "SEA STAR"],
                    zone: "Port"
                )
                #expect(
                    !text.contains("⟦") && !text.contains("{") && text.count > 8,
                    "\(behaviour) \(String(describing: form)): \(text)"
                )
                #expect(heads[text] == nil || heads[text] == behaviour, "\(text)")
                heads[text] = behaviour
            }
        }
        #expect(heads.count > SeaBehaviour.allCases.count)
    }

    @Test("a headline names who it is about, the other, the zone, and what was said before and after")
    func filled() {
        let names: [UInt32: String] = [574_001_230: "HOA SEN", 413_220_870: "SEA STAR"]
        for language in Language.allCases {
            let sentence = sentence(language)
            let meeting = sentence.headline(alert(.encounter, .atSea), names: names)
            #expect(meeting.contains("HOA SEN") && meeting.contains("SEA STAR"))
            #expect(sentence.headline(alert(.zone, .entry), names: names, zone: "Cửa Lục").contains("Cửa Lục"))
            let renamed = sentence.headline(alert(.changedIdentity, .name), names: names)
            #expect(renamed.contains("ANNA") && renamed.contains("BELLA"))
            #expect(sentence.headline(alert(.clonedIdentity, nil)).contains("574001230"))
        }
    }

    @Test("an alert without a vessel still reads", arguments: Language.allCases)
    func nobody(_ language: Language) {
        for behaviour in SeaBehaviour.allCases {
            let alert = SeaAlert(
                behaviour: behaviour,
                vessels: [],
                start: 0,
                raisedAt: 0,
                place: SampleSea.point(107, 20)
            )
            let text = sentence(language).headline(alert)
            #expect(!text.contains("⟦") && !text.contains("{"), "\(text)")
        }
    }

    @Test("each figure reads with and without its threshold, in each language", arguments: Language.allCases)
    func figures(_ language: Language) {
        let sentence = sentence(language)
        var said: Set<String> = []
        for kind in SeaFigure.Kind.allCases {
            let bare = sentence.reason(SeaFigure(kind, 0.5))
            let held = sentence.reason(SeaFigure(kind, 0.5, threshold: 37.25))
            for text in [bare, held] { #expect(!text.contains("⟦") && !text.contains("{"), "\(kind): \(text)") }
            #expect(held.hasPrefix(bare) && held.count > bare.count, "\(kind)")
            #expect(said.insert(bare).inserted, "\(kind): \(bare)")
        }
    }

    @Test("the three languages say it differently")
    func languages() {
        for kind in SeaFigure.Kind.allCases {
            #expect(Set(Language.allCases.map { sentence($0).reason(SeaFigure(kind, 2)) }).count == 3, "\(kind)")
        }
        for behaviour in SeaBehaviour.allCases {
            #expect(Set(Language.allCases.map { sentence($0).headline(alert(behaviour, nil)) }).count == 3)
        }
    }

    @Test("a threshold says from which side it was passed")
    func sides() {
        let english = sentence(.en)
        #expect(english.reason(SeaFigure(.reportedSpeed, 31, threshold: 20)).contains("at least 20 knots"))
        #expect(english.reason(SeaFigure(.reportedSpeed, 1.2, threshold: 2)).contains("at most 2 knots"))
        #expect(english.reason(SeaFigure(.closestDistance, 500, threshold: 500)).contains("at most 500 m"))
        #expect(english.reason(SeaFigure(.durationMinutes, 30, threshold: 30)).contains("at least 30 min"))
    }

    @Test("a field says how many vessels were in it, though it names one")
    func field() {
        let alert = SeaAlert(
            behaviour: .interference,
            vessels: [574_001_230],
            start: 0,
            raisedAt: 0,
            place: SampleSea.point(107, 20),
            figures: [SeaFigure(.displacement, 9_000), SeaFigure(.vessels, 7, threshold: 3)]
        )
        for language in Language.allCases {
            let text = sentence(language).headline(alert)
            #expect(text.contains("7") && !text.contains("1"), "\(text)")
        }
    }

    @Test("another flag is said as flags, not as numbers alone")
    func flags() {
        let alert = SeaAlert(
            behaviour: .changedIdentity,
            form: .flag,
            vessels: [413_220_870],
            start: 0,
            raisedAt: 0,
            place: SampleSea.point(107, 20),
            before: "574001230",
            after: "413220870"
        )
        for language in Language.allCases {
            let text = sentence(language).headline(alert)
            #expect(text.contains("VN (MMSI\u{A0}574001230) → CN (MMSI\u{A0}413220870)"), "\(text)")
        }
    }

    @Test("no headline says that positions were held against who received them")
    func offset() {
        let text = sentence(.en).headline(alert(.positionSpoofing, .offset))
        #expect(text.contains("course and speed stay the same") && !text.contains("heard"))
    }

    @Test("a threshold says what it holds: a speed from below in a run to the shore, a change of draught")
    func held() {
        let english = sentence(.en)
        let slowed = SeaFigure(.reportedSpeed, 19.4, threshold: 20)
        #expect(english.reason(slowed, of: .approach).contains("at least 20 knots"))
        let near = SeaFigure(.shoreDistance, 0.4, threshold: 1)
        #expect(english.reason(near, of: .approach).contains("at most 1 nautical"))
        #expect(english.reason(SeaFigure(.shoreDistance, 2, threshold: 2), of: .loitering).contains("at least 2"))
        let draught = english.reason(SeaFigure(.draughtAfter, 8.5, threshold: 0.5))
        #expect(draught.contains("8.5 m") && draught.contains("a change of at least 0.5 m"))
    }

    @Test(
        "measures read as people say them",
        arguments: [
            (SeaFigure.Kind.silenceMinutes, 45.9, "45 min"), (.silenceMinutes, 135, "2 h 15 min"),
            (.silenceMinutes, 60, "Silent for 1 h"), (.silenceMinutes, 0.5, "under 1 min"),
            (.silenceMinutes, 3_000, "2 d 2 h"), (.hoursSincePort, 1.5, "1 h 30 min"),
            (.silenceChance, 0.00008, "1 in 12,000"),
            (.silenceChance, 0, "less than 1 in 1,000,000,000"), (.silenceChance, 0.25, "25%"),
            (.hearingShare, 0.925, "92.5%"),
            (.closestDistance, 38.4, "38 m"), (.draughtAfter, 8.5, "8.5 m"),
            (.placesApart, 12.34, "12.3 nautical miles"),
            (.turns, 2.5, "2.5"), (.vessels, 4, "4"),
        ]
    )
    func measures(_ kind: SeaFigure.Kind, _ value: Double, _ expected: String) {
        #expect(sentence(.en).reason(SeaFigure(kind, value)).contains(expected))
    }

    @Test("what a file lacks is said in each language", arguments: Language.allCases)
    func cut(_ language: Language) {
        let words = Words(catalogue, language)
        for part in ["vessels", "tracks", "alerts", "zones", "plots"] {
            let name = words("sea.export_part." + part)
            #expect(!name.contains("⟦") && words("sea.export_cut", ["parts": name]).contains(name))
        }
        #expect(!words("sea.export_cut_title").contains("⟦"))
    }

    @Test("numbers are grouped as the language does")
    func grouping() {
        let figure = SeaFigure(.displacement, 12_345)
        #expect(sentence(.vi).reason(figure).contains("12.345 m"))
        #expect(sentence(.zh).reason(figure).contains("12,345米"))
    }
}
