//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation

/// One subject of one row: which sentence fits what was seen, and the facts that fill it.
struct SubjectReading {
    let subject: ReasonSubject
    let schema: FeatureSchema
    /// Log-odds; above 0 speaks for inspection.
    let weight: Float
    let batch: DeclarationBatch
    let row: Int
    let pricePeer: PeerTable.Peer?
    let quantityPricePeer: PeerTable.Peer?
    /// The share of findings among all that was inspected.
    let average: Float
    /// The value of a feature of this row; nil where the model does without the feature, NaN where the row has none.
    let value: (Feature) -> Float?

    var reason: Reason {
        let (code, facts) = told
        return Reason(code: code, weight: Double(weight), facts: facts.filter { !$0.value.isEmpty })
    }

    var speaksFor: Bool { weight > 0 }

    func text(_ field: DeclarationField) -> String { batch.text(field, at: row) ?? "" }

    /// The HS subheading.
    var hs: String { String(text(.hsCode).prefix(6)) }

    private var told: (String, [String: String]) {
        switch subject {
        case .memory: memory
        case .goods(let index): goods(index)
        case .past(let index): past(index)
        case .measure(let measure): told(of: measure)
        }
    }

    private var memory: (String, [String: String]) {
        let ladder = GoodsProfile.ladder(of: schema)
        let evidence = ladder.last { count(.goodsEvidence($0)) >= 1 }.map { count(.goodsEvidence($0)) } ?? 0
        var facts = ["hs": hs, "origin": text(.countryOrigin), "inspected": whole(evidence)]
        guard speaksFor else { return (ReasonCode.tupleClean, facts) }
        facts["rate"] = percent(number(of: .memory))
        return (ReasonCode.tupleFindings, facts)
    }

    private func goods(_ index: Int) -> (String, [String: String]) {
        let definition = schema.goods[index]
        let inspected = count(.goodsEvidence(index))
        var facts = ["inspected": whole(inspected), "key": keyText(definition)]
        // The share as inspections found it, without the smoothing.
        let prior = GoodsProfile.priorLines
        let found = number(of: .goodsRate(index)) * (inspected + prior) - prior * average
        guard speaksFor || found >= 0.5 else { return (ReasonCode.goodsClean(definition.id), facts) }
        facts["rate"] = percent(inspected >= 0.5 ? max(0, min(1, found / inspected)) : number(of: .goodsRate(index)))
        return (ReasonCode.goodsFindings(definition.id), facts)
    }

    /// What the evidence feature stands for: exp(x) - 1.
    private func count(_ feature: Feature) -> Float {
        let logarithm = number(of: feature)
        return logarithm.isNaN ? 0 : expm1(logarithm)
    }

    /// A key shown by its parts as received.
    private func keyText(_ definition: KeyDefinition) -> String {
        definition.parts.map { part in
            switch part {
            case .text(let field), .number(let field): text(field)
            case .prefix(let field, let length): String(text(field).prefix(length))
            }
        }.filter { !$0.isEmpty }.joined(separator: " · ")
    }

    /// A party by its name where there is one; hashed persons stay unnamed.
    func partyText(_ definition: KeyDefinition) -> String {
        switch definition.id {
        case "importer": text(.importerName).isEmpty ? text(.importerID) : text(.importerName)
        case "exporter": text(.exporterName).isEmpty ? text(.exporterID) : text(.exporterName)
        case "driver", "buyer", "payer": ""
        default: keyText(definition)
        }
    }

    /// The value of a feature, NaN also where the model does without it.
    func number(of feature: Feature) -> Float { value(feature) ?? .nan }

    func whole(_ number: Float) -> String {
        number.isFinite ? String(Int(number.rounded())) : ""
    }

    func percent(_ share: Float) -> String { number(share * 100) }

    /// A plain decimal of at most four digits behind the point.
    func number(_ value: Float) -> String {
        guard value.isFinite else { return "" }
        return LayoutText.number((Double(value) * 10_000).rounded() / 10_000)
    }
}
