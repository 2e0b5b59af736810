//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Where each feature of a schema goes in a block; nil where the model does without it.
struct FeatureColumns: Sendable {
    private(set) var memory: Int?
    private(set) var goodsRate: [Int?]
    private(set) var goodsEvidence: [Int?]
    private(set) var pastRate: [Int?]
    private(set) var pastEvidence: [Int?]
    private(set) var pastLines: [Int?]
    private(set) var pastRecent: [Int?]
    private(set) var pastAge: [Int?]
    private(set) var otherParty: [Int?]
    /// By ``RowMeasure/place``.
    private(set) var measures: [Int?]

    init(_ schema: FeatureSchema) {
        goodsRate = Array(repeating: nil, count: schema.goods.count)
        goodsEvidence = goodsRate
        pastRate = Array(repeating: nil, count: schema.past.count)
        pastEvidence = pastRate
        pastLines = pastRate
        pastRecent = pastRate
        pastAge = pastRate
        otherParty = pastRate
        measures = Array(repeating: nil, count: RowMeasure.allCases.count)
        for (column, feature) in schema.features.enumerated() {
            switch feature {
            case .memory: memory = column
            case .goodsRate(let index): goodsRate[index] = column
            case .goodsEvidence(let index): goodsEvidence[index] = column
            case .pastRate(let index): pastRate[index] = column
            case .pastEvidence(let index): pastEvidence[index] = column
            case .pastLines(let index): pastLines[index] = column
            case .pastRecent(let index): pastRecent[index] = column
            case .pastAge(let index): pastAge[index] = column
            case .otherParty(let index): otherParty[index] = column
            case .measure(let measure): measures[measure.place] = column
            }
        }
    }

    subscript(feature: Feature) -> Int? {
        switch feature {
        case .memory: memory
        case .goodsRate(let index): goodsRate[index]
        case .goodsEvidence(let index): goodsEvidence[index]
        case .pastRate(let index): pastRate[index]
        case .pastEvidence(let index): pastEvidence[index]
        case .pastLines(let index): pastLines[index]
        case .pastRecent(let index): pastRecent[index]
        case .pastAge(let index): pastAge[index]
        case .otherParty(let index): otherParty[index]
        case .measure(let measure): measures[measure.place]
        }
    }
}
