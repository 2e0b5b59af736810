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
    /// The value of a feature of this row, NaN where the model has none.
    let value: (Feature) -> Float

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
        facts["rate"] = percent(value(.memory))
        return (ReasonCode.tupleFindings, facts)
    }

    private func goods(_ index: Int) -> (String, [String: String]) {
        let definition = schema.goods[index]
        var facts = ["inspected": whole(count(.goodsEvidence(index))), "key": keyText(definition)]
        let rate = value(.goodsRate(index))
        guard speaksFor else { return (ReasonCode.goodsClean(definition.id), facts) }
        facts["rate"] = percent(rate)
        return (ReasonCode.goodsFindings(definition.id), facts)
    }

    private func past(_ index: Int) -> (String, [String: String]) {
        let definition = schema.past[index]
        let lines = count(.pastLines(index))
        if schema.papers.contains(definition) {
            let number = definition.fields.last.map(text) ?? ""
            if value(.otherParty(index)) == 1 { return (ReasonCode.otherParty(definition.id), ["number": number]) }
            return (ReasonCode.reused(definition.id), ["number": number, "times": whole(lines)])
        }
        let shown = partyText(definition)
        let inspected = value(.pastEvidence(index))
        if speaksFor {
            if inspected >= 0.5, value(.pastRate(index)) > 0 {
                let facts = ["value": shown, "rate": percent(value(.pastRate(index))), "inspected": whole(inspected)]
                return (ReasonCode.findings(of: definition.id), facts)
            }
            if lines < 1 { return (ReasonCode.new(definition.id), ["value": shown, "hs": String(hs.prefix(4))]) }
            let recent = value(.pastRecent(index))
            return (
                ReasonCode.burst(of: definition.id), ["value": shown, "count": whole(recent.isNaN ? lines : recent)]
            )
        }
        if inspected >= 0.5 {
            return (ReasonCode.clean(definition.id), ["value": shown, "inspected": whole(inspected)])
        }
        return (ReasonCode.known(definition.id), ["value": shown, "lines": whole(lines)])
    }

    /// What the evidence feature stands for: exp(x) - 1.
    private func count(_ feature: Feature) -> Float {
        let logarithm = value(feature)
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
    private func partyText(_ definition: KeyDefinition) -> String {
        switch definition.id {
        case "importer": text(.importerName).isEmpty ? text(.importerID) : text(.importerName)
        case "exporter": text(.exporterName).isEmpty ? text(.exporterID) : text(.exporterName)
        case "driver", "buyer", "payer": ""
        default: keyText(definition)
        }
    }

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
