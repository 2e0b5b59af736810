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
    private let goodsKeys: [GoodsKey]
    private var keyBytes: [UInt8] = []
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
        goodsKeys = profiles.schema.goods.map { GoodsKey($0, batch) }
    }

    /// A key of goods with the codes of what is said of it.
    private struct GoodsKey {
        let text: KeyText
        let findings: String
        let clean: String

        init(_ definition: KeyDefinition, _ batch: DeclarationBatch) {
            text = KeyText(definition, batch)
            findings = ReasonCode.goodsFindings(definition.id)
            clean = ReasonCode.goodsClean(definition.id)
        }
    }

    /// What a subject says of a row.
    mutating func reason(_ subject: ReasonSubject, weight: Float, row: Int) -> Reason {
        self.subject = subject
        self.weight = weight
        self.row = row
        var (code, facts) = tell()
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

    private mutating func tell() -> (String, ReasonFacts) {
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

    private mutating func goods(_ index: Int) -> (String, ReasonFacts) {
        let inspected = count(.goodsEvidence(index))
        var facts: ReasonFacts = [
            "inspected": whole(inspected), "key": goodsKeys[index].text.text(batch, at: row, &keyBytes),
        ]
        // The share as inspections found it, without the smoothing.
        let prior = GoodsProfile.priorLines
        let found = number(of: .goodsRate(index)) * (inspected + prior) - prior * average
        guard speaksFor || found >= 0.5 else { return (goodsKeys[index].clean, facts) }
        facts["rate"] = percent(inspected >= 0.5 ? max(0, min(1, found / inspected)) : number(of: .goodsRate(index)))
        return (goodsKeys[index].findings, facts)
    }

    /// What the evidence feature stands for: exp(x) - 1.
    private func count(_ feature: Feature) -> Float {
        let logarithm = number(of: feature)
        return logarithm.isNaN ? 0 : expm1(logarithm)
    }

    private func shown(_ definition: KeyDefinition) -> String {
        var bytes: [UInt8] = []
        return KeyText(definition, batch).text(batch, at: row, &bytes)
    }

    /// A party by its name where there is one; hashed persons stay unnamed.
    func partyText(_ definition: KeyDefinition) -> String {
        switch definition.id {
        case "importer": text(.importerName).isEmpty ? text(.importerID) : text(.importerName)
        case "exporter": text(.exporterName).isEmpty ? text(.exporterID) : text(.exporterName)
        case "driver", "buyer", "payer": ""
        default: shown(definition)
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
