//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Targeting
import Testing

@Suite("Catalogue of reasons")
struct ReasonCatalogueTests {
    /// Facts a caller may count on, by code.
    static let facts: [String: Set<String>] = {
        var facts: [String: Set<String>] = [
            "price.below.peers": ["percent", "median", "unit_price", "hs", "origin"],
            "price.above.peers": ["percent", "median", "unit_price", "hs", "origin"],
            "tuple.findings": ["rate", "inspected", "hs", "origin"],
            "goods.findings": ["rate", "inspected", "key"],
            "goods.clean": ["inspected", "key"],
            "transit.weight.lost": ["percent"],
            "transit.slow": ["hours"],
            "vehicle.tare.drift": ["kg", "percent"],
            "weighing.excess": ["kg", "percent"],
            "identifier.invalid": ["field"],
            "rule.hit": ["rule", "title", "seen"],
            "lookout.hit": ["rule", "title", "seen"],
            "other": ["feature"],
        ]
        for goods in KeyDefinition.goods.map(\.id) {
            facts[ReasonCode.goodsFindings(goods)] = ["rate", "inspected", "key"]
            facts[ReasonCode.goodsClean(goods)] = ["inspected", "key"]
        }
        for party in KeyDefinition.parties.map(\.id) {
            facts[ReasonCode.findings(of: party)] = ["value", "rate", "inspected"]
            facts[ReasonCode.clean(party)] = ["value", "inspected"]
            facts[ReasonCode.known(party)] = ["value", "lines"]
            facts[ReasonCode.new(party)] = ["value", "hs"]
            facts[ReasonCode.burst(of: party)] = ["value", "count"]
            facts[ReasonCode.since(party)] = ["value", "days"]
            facts[ReasonCode.estimate(party)] = ["value", "rate"]
            facts[ReasonCode.missing(party)] = []
        }
        for paper in KeyDefinition.papers.map(\.id) {
            facts[ReasonCode.reused(paper)] = ["number", "times"]
            facts[ReasonCode.otherParty(paper)] = ["number"]
            facts[ReasonCode.unused(paper)] = ["number"]
            facts[ReasonCode.missing(paper)] = []
        }
        return facts
    }()

    static let codes = [
        ReasonCode.priceUsual, ReasonCode.quantityPriceBelowPeers, ReasonCode.quantityPriceAbovePeers,
        ReasonCode.massUnusual, ReasonCode.massUsual, ReasonCode.massPerPackage, ReasonCode.customsValue,
        ReasonCode.tupleClean, ReasonCode.sharedAddress, ReasonCode.sharedPhone, ReasonCode.sealChanged,
        ReasonCode.sealIntact, ReasonCode.transitUsual, ReasonCode.transitOtherExit, ReasonCode.weighingAgrees,
        ReasonCode.netGrossRatio, ReasonCode.valueMismatch, ReasonCode.valueAgrees, ReasonCode.buyerNotPayer,
        ReasonCode.certificateMissing, ReasonCode.certificateShown, ReasonCode.certificateDate, ReasonCode.invoiceDate,
        ReasonCode.dutyRate, ReasonCode.timeLodged, ReasonCode.routeRegime,
    ]

    @Test("Every language has every sentence, with the same facts", arguments: SentenceCatalogue.File.allCases)
    func sameInEveryLanguage(file: SentenceCatalogue.File) throws {
        let english = try SentenceCatalogue(file, .en).templates
        #expect(!english.isEmpty)
        for language in Language.allCases {
            let other = try SentenceCatalogue(file, language).templates
            #expect(Set(other.keys) == Set(english.keys), "\(language)")
            for (code, template) in english {
                #expect(other[code]?.facts == template.facts, "\(code) in \(language)")
            }
        }
    }

    @Test("Every code has its own sentence and uses only facts it is given")
    func codes() throws {
        let catalogue = try SentenceCatalogue(.reasons, .en)
        for (code, facts) in Self.facts {
            #expect(catalogue[code] != nil, "\(code)")
            #expect(catalogue[code]?.facts.isSubset(of: facts) ?? false, "\(code)")
        }
        for code in Self.codes { #expect(catalogue[code] != nil, "\(code)") }
        #expect(Set(catalogue.templates.keys) == Set(Self.facts.keys).union(Self.codes))
    }

    @Test("With all facts at hand no sentence has a hole or a leftover sign", arguments: Language.allCases)
    func complete(language: Language) throws {
        for (code, template) in try SentenceCatalogue(.reasons, language).templates {
            let facts = ReasonFacts(Dictionary(uniqueKeysWithValues: template.facts.map { ($0, "7") }))
            let text = ReasonSentence.text(Reason(code: code, weight: 1, facts: facts), language)
            #expect(!text.contains { "{}[]|?".contains($0) }, "\(code): \(text)")
            #expect(!text.contains("  ") && !text.hasPrefix(" ") && !text.hasSuffix(" "), "\(code): \(text)")
        }
    }

    @Test("Chinese sentences keep Chinese punctuation")
    func chinese() throws {
        for (code, template) in try SentenceCatalogue(.reasons, .zh).templates {
            let text = template.text([:], .zh)
            #expect(!text.contains { ",;:()".contains($0) }, "\(code): \(text)")
        }
    }
}
