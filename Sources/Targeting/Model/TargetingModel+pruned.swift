//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Forest

extension TargetingModel {
    /// The model without the profiles that its forest never asks for, so that it is smaller and scores faster; the
    /// same scores to the last bit.
    ///
    /// What tells new importers apart and what the memory backs off along stays.
    package func pruned() throws(ForestError) -> TargetingModel {
        try TargetingModel(
            profiles: profiles.pruned(),
            forestJSON: forestJSON,
            seed: seed,
            learnedUntil: learnedUntil
        )
    }
}

extension ProfileSet {
    fileprivate func pruned() -> ProfileSet {
        let keptGoods = schema.goods.indices.filter { goods.ladder.contains($0) || schema.usesGoods($0) }
        let keptPast = schema.past.indices.filter { schema.past[$0].id == "importer" || schema.usesPast($0) }
        var lean = ProfileSet(schema: schema.keeping(goods: keptGoods, past: keptPast))
        lean.goods.average = goods.average
        lean.goods.rates = keptGoods.map { goods.rates[$0] }
        lean.past.ledgers = keptPast.map { past.ledgers[$0] }
        lean.past.pendingFindings = past.pendingFindings.map { finding in
            PastProfile.PendingFinding(
                hour: finding.hour,
                illicit: finding.illicit,
                keys: keptPast.map { finding.keys[$0] }
            )
        }
        lean.peers = peers
        lean.masses = masses
        return lean
    }
}

extension FeatureSchema {
    fileprivate func usesGoods(_ index: Int) -> Bool {
        features.contains(.goodsRate(index)) || features.contains(.goodsEvidence(index))
    }

    fileprivate func usesPast(_ index: Int) -> Bool {
        let possible: [Feature] = [
            .pastRate(index), .pastEvidence(index), .pastLines(index), .pastRecent(index), .pastAge(index),
            .otherParty(index),
        ]
        return possible.contains(where: features.contains)
    }

    /// The schema of some definitions, with the same features in the same order.
    fileprivate func keeping(goods keptGoods: [Int], past keptPast: [Int]) -> FeatureSchema {
        let goodsPlace = Dictionary(uniqueKeysWithValues: keptGoods.enumerated().map { ($1, $0) })
        let pastPlace = Dictionary(uniqueKeysWithValues: keptPast.enumerated().map { ($1, $0) })
        func goods(_ index: Int, _ feature: (Int) -> Feature) -> Feature? { goodsPlace[index].map(feature) }
        func past(_ index: Int, _ feature: (Int) -> Feature) -> Feature? { pastPlace[index].map(feature) }
        return FeatureSchema(
            goods: keptGoods.map { self.goods[$0] },
            parties: keptPast.filter { $0 < parties.count }.map { parties[$0] },
            papers: keptPast.filter { $0 >= parties.count }.map { papers[$0 - parties.count] },
            features: features.compactMap { feature in
                switch feature {
                case .memory, .measure: feature
                case .goodsRate(let index): goods(index, Feature.goodsRate)
                case .goodsEvidence(let index): goods(index, Feature.goodsEvidence)
                case .pastRate(let index): past(index, Feature.pastRate)
                case .pastEvidence(let index): past(index, Feature.pastEvidence)
                case .pastLines(let index): past(index, Feature.pastLines)
                case .pastRecent(let index): past(index, Feature.pastRecent)
                case .pastAge(let index): past(index, Feature.pastAge)
                case .otherParty(let index): past(index, Feature.otherParty)
                }
            }
        )
    }
}
