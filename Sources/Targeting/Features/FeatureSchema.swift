//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// Which keys a model keeps profiles of, and which features it feeds to the forest in which order.
package struct FeatureSchema: Sendable, Hashable, Codable {
    package let goods: [KeyDefinition]
    package let parties: [KeyDefinition]
    package let papers: [KeyDefinition]
    /// The forest's columns.
    package var features: [Feature]

    /// Everything the fields at hand allow.
    package init(fields: Set<DeclarationField>) {
        func usable(_ definitions: [KeyDefinition]) -> [KeyDefinition] {
            definitions.filter { $0.fields.allSatisfy(fields.contains) }
        }
        goods = usable(KeyDefinition.goods)
        parties = usable(KeyDefinition.parties)
        papers = usable(KeyDefinition.papers)
        features =
            [.memory]
            + goods.indices.flatMap { [Feature.goodsRate($0), .goodsEvidence($0)] }
            + parties.indices.flatMap {
                [Feature.pastRate($0), .pastEvidence($0), .pastLines($0), .pastRecent($0), .pastAge($0)]
            }
            + papers.indices.flatMap { index -> [Feature] in
                let place = usable(KeyDefinition.parties).count + index
                return [.pastLines(place), .pastRecent(place), .otherParty(place)]
            }
            + RowMeasure.allCases.map(Feature.measure)
    }

    init(goods: [KeyDefinition], parties: [KeyDefinition], papers: [KeyDefinition], features: [Feature]) {
        self.goods = goods
        self.parties = parties
        self.papers = papers
        self.features = features
    }

    package var past: [KeyDefinition] { parties + papers }

    /// The name of a feature in the saved forest.
    package func name(of feature: Feature) -> String {
        switch feature {
        case .memory: "memory"
        case .goodsRate(let index): "rate." + goods[index].id
        case .goodsEvidence(let index): "evidence." + goods[index].id
        case .pastRate(let index): "rate." + past[index].id
        case .pastEvidence(let index): "evidence." + past[index].id
        case .pastLines(let index): "lines." + past[index].id
        case .pastRecent(let index): "recent." + past[index].id
        case .pastAge(let index): "age." + past[index].id
        case .otherParty(let index): "other." + past[index].id
        case .measure(let measure): measure.rawValue
        }
    }
}

/// One column of the forest's input.
package enum Feature: Sendable, Hashable, Codable {
    /// The finding rate of the finest goods key that was inspected, backed off along the coarser ones.
    case memory
    /// Smoothed finding rate of a goods key.
    case goodsRate(Int)
    /// log(1 + inspected lines) of a goods key.
    case goodsEvidence(Int)
    /// Smoothed, fading finding rate of a party key.
    case pastRate(Int)
    case pastEvidence(Int)
    /// log(1 + lines lodged before).
    case pastLines(Int)
    /// log(1 + lines lodged lately, fading).
    case pastRecent(Int)
    /// log(1 + hours since first met); NaN for a key never met.
    case pastAge(Int)
    /// 1 where the paper came with another importer the last time.
    case otherParty(Int)
    case measure(RowMeasure)

    /// 1 for finding rates: more findings in the past never speak for release.
    var direction: Int {
        switch self {
        case .memory, .goodsRate, .pastRate: 1
        default: 0
        }
    }

    /// Whether it has to prove itself before a forest gets it; goods keys are out-of-fold and need no proof.
    var isSieved: Bool {
        switch self {
        case .pastRate, .pastEvidence, .pastLines, .pastRecent, .pastAge, .otherParty, .measure: true
        case .memory, .goodsRate, .goodsEvidence: false
        }
    }
}
