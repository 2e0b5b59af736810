//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Targeting
import Testing

@Suite("What rules and look-outs say is weighed beside the forest")
struct EvidenceTests {
    private func evidence(_ id: String, weight: Int = 50) -> Evidence {
        Evidence(
            source: .rule,
            id: id,
            weight: weight,
            lane: .red,
            title: Trilingual(vi: "v", zh: "z", en: "e"),
            seen: ""
        )
    }

    @Test("before any inspection the owner's weight counts, more for more")
    func priors() {
        let weights = EvidenceWeights()
        #expect(weights.logOdds(of: evidence("a", weight: 80)) > weights.logOdds(of: evidence("a", weight: 40)))
        #expect(weights["rule:a"] == nil)
    }

    @Test("a rule whose hits are clean comes to nothing, one whose hits are illicit gains")
    func learning() {
        var outcomes: [EvidenceWeights.Outcome] = []
        for number in 0..<200 {
            outcomes.append(.init(margin: -2, keys: ["rule:clean"], isIllicit: number % 20 == 0))
            outcomes.append(.init(margin: -2, keys: ["rule:good"], isIllicit: number % 3 != 0))
        }
        let weights = EvidenceWeights(outcomes, owners: ["rule:clean": 80, "rule:good": 20])
        #expect(weights.logOdds(of: evidence("clean", weight: 80)) < 0.3)
        #expect(weights.logOdds(of: evidence("good", weight: 20)) > 2)
    }

    @Test("what the forest knows already is not counted twice")
    func offset() {
        // The forest is sure already, and right: two of three are illicit at log-odds 0.7.
        let outcomes = (0..<300).map { EvidenceWeights.Outcome(margin: 0.7, keys: ["rule:a"], isIllicit: $0 % 3 != 0) }
        let weights = EvidenceWeights(outcomes, owners: ["rule:a": 60])
        #expect(weights.logOdds(of: evidence("a", weight: 60)) < 0.3)
    }

    @Test("two rules that always hit together share what they find")
    func shared() throws {
        let outcomes = (0..<400).map { number in
            EvidenceWeights.Outcome(margin: -3, keys: ["rule:a", "rule:b"], isIllicit: number % 2 == 0)
        }
        let weights = EvidenceWeights(outcomes, owners: [:])
        let sum = try #require(weights["rule:a"]) + (try #require(weights["rule:b"]))
        #expect(abs(sum - 3) < 0.3)
    }

    @Test("sentences of rule and look-out reasons fill in three languages", arguments: Language.allCases)
    func sentences(language: Language) {
        let facts = ReasonFacts([
            "rule": "T06", "title_vi": "vi!", "title_zh": "zh!", "title_en": "en!", "seen": "a = 1",
        ])
        for code in [ReasonCode.ruleHit, ReasonCode.lookoutHit] {
            let text = ReasonSentence.text(Reason(code: code, weight: 1, facts: facts), language)
            #expect(text.contains("\(language.rawValue)!"))
            #expect(text.contains("T06") && text.contains("a = 1"))
        }
    }
}
