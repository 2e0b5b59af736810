//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Forest
import Foundation

/// One subject of one row: which sentence fits what was seen, and the facts that fill it.
///
/// A reading is made once for a block and moved from row to row and subject to subject.
struct SubjectReading {
    private let profiles: ProfileSet
    private let batch: DeclarationBatch
    private let block: FeatureBlock
    private let columns: FeatureColumns
    private let peers: PricePeers?
    private let memoryLadder: [Int]
    private(set) var row = 0
    private(set) var subject = ReasonSubject.memory
    /// Log-odds; above 0 speaks for inspection.
    private var weight: Float = 0

    /// - Parameter readsPrices: whether a subject compares prices.
    init(_ profiles: ProfileSet, _ block: FeatureBlock, _ batch: DeclarationBatch, readsPrices: Bool) {
        self.profiles = profiles
        self.batch = batch
        self.block = block
        columns = FeatureColumns(profiles.schema)
        peers = readsPrices ? PricePeers(profiles, batch) : nil
        memoryLadder = GoodsProfile.ladder(of: profiles.schema)
    }

    /// What a subject says of a row.
    mutating func reason(_ subject: ReasonSubject, weight: Float, row: Int) -> Reason {
        self.subject = subject
        self.weight = weight
        self.row = row
        var (code, facts) = told
        facts.removeEmpty()
        return Reason(code: code, weight: Double(weight), facts: facts)
    }

    var schema: FeatureSchema { profiles.schema }
    var speaksFor: Bool { weight > 0 }
    /// The share of findings among all that was inspected.
    var average: Float { profiles.goods.average }
    var pricePeer: PeerTable.Peer? { peers?.peer(of: row) }
    var quantityPricePeer: PeerTable.Peer? { peers?.quantityPeer(of: row) }

    /// The value of a feature of this row; nil where the model does without the feature, NaN where the row has none.
    func value(_ feature: Feature) -> Float? { columns[feature].map { block.values[$0 * block.rows + row] } }

    func text(_ field: DeclarationField) -> String { batch.text(field, at: row) ?? "" }

    func quantity(_ field: DeclarationField) -> Double? { batch[number: field]?[row] }

    /// The HS subheading.
    var hs: String { text(.hsCode).prefixOfText(6) }

    private var told: (String, ReasonFacts) {
        switch subject {
        case .memory: memory
        case .goods(let index): goods(index)
        case .past(let index): past(index)
        case .measure(let measure): told(of: measure)
        }
    }

    private var memory: (String, ReasonFacts) {
        let rung = memoryLadder.last { count(.goodsEvidence($0)) >= 1 }
        let evidence = rung.map { count(.goodsEvidence($0)) } ?? 0
        var facts: ReasonFacts = ["hs": hs, "origin": text(.countryOrigin), "inspected": whole(evidence)]
        guard speaksFor else { return (ReasonCode.tupleClean, facts) }
        facts["rate"] = percent(number(of: .memory))
        return (ReasonCode.tupleFindings, facts)
    }

    private func goods(_ index: Int) -> (String, ReasonFacts) {
        let definition = profiles.schema.goods[index]
        let inspected = count(.goodsEvidence(index))
        var facts: ReasonFacts = ["inspected": whole(inspected), "key": keyText(definition)]
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
        var key = ""
        for part in definition.parts {
            let shown =
                switch part {
                case .text(let field), .number(let field): text(field)
                case .prefix(let field, let length): text(field).prefixOfText(length)
                }
            guard !shown.isEmpty else { continue }
            if !key.isEmpty { key += " · " }
            key += shown
        }
        return key
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

extension String {
    /// The first characters; quickly where all are ASCII.
    fileprivate func prefixOfText(_ length: Int) -> String {
        if utf8.count <= length { return self }
        let isPlain = utf8.prefix(length + 1).allSatisfy { $0 < 0x80 && $0 != 0x0D }
        return isPlain ? String(Substring(utf8.prefix(length))) : String(prefix(length))
    }
}
