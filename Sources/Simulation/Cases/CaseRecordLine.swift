//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation

/// A simulated case as a line of a case book; `docs/case-import.md` lists the fields.
struct CaseRecordLine: Encodable {
    struct Goods: Encodable {
        let group: CommodityGroup
        let name: String
        let hs: String?
        let quantity: String
        let unit: QuantityUnit
        let value: String?
        let attributes: [String: String]

        func encode(to encoder: any Encoder) throws {
            var fields = encoder.container(keyedBy: Key.self)
            try fields.encode(group, forKey: "commodity_group")
            try fields.encode(name, forKey: "commodity")
            try fields.encodeIfPresent(hs, forKey: "hs")
            try fields.encode(quantity, forKey: "quantity")
            try fields.encode(unit, forKey: "unit")
            for (name, text) in attributes { try fields.encode(text, forKey: Key(name)) }
            guard let value else { return }
            try fields.encode(value, forKey: "value")
            try fields.encode(Currency.vnd, forKey: "currency")
            try fields.encode(ValuationMethod.market, forKey: "value_method")
        }
    }

    struct Key: CodingKey, ExpressibleByStringLiteral {
        let stringValue: String
        var intValue: Int? { nil }

        init(_ name: String) { stringValue = name }
        init(stringLiteral name: String) { stringValue = name }
        init?(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    private let one: SimulatedCase

    init(_ one: SimulatedCase) {
        self.one = one
    }

    func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Key.self)
        try fields.encode(one.number, forKey: "id")
        try fields.encode(one.office, forKey: "country_unit")
        let clock = "\(twoDigits(one.minute / 60)):\(twoDigits(one.minute % 60))"
        try fields.encode("\(one.day.iso)T\(clock)+07:00", forKey: "seizure_date")
        if one.isSuspicion { try fields.encode("suspicion", forKey: "stage") }
        let what = one.lines.map(\.goods.name).joined(separator: ", ")
        try fields.encode("\(what) – \(one.scene.words)", forKey: "title")
        try fields.encode("\(one.scene.words); phát hiện: \(what).", forKey: "summary")
        try fields.encode(one.scene.place, forKey: "place_type")
        try fields.encode(one.post.gate ?? one.post.name ?? "", forKey: "place")
        try fields.encodeIfPresent(one.post.border, forKey: "border")
        try fields.encode(one.direction, forKey: "direction")
        try fields.encode(one.mode, forKey: "mode")
        try fields.encode(one.departure, forKey: "route_departure")
        try fields.encode(one.destination, forKey: "route_destination")
        try fields.encode(Self.goods(one, 1), forKey: "goods")
        try fields.encode(one.modus, forKey: "mo")
        try fields.encode(one.concealment, forKey: "concealment_place")
        try fields.encode([one.detection], forKey: "detection_method")
        if one.detection == .riskProfile { try fields.encode([Self.rule(one.modus)], forKey: "rules") }
        if let message = one.message {
            try fields.encode(message, forKey: "triggering_message")
            try fields.encodeIfPresent(one.post.partner, forKey: "partner")
        }
        if !one.suspects.isEmpty { try fields.encode(one.suspects.map(Self.person), forKey: "persons") }
        if one.isInOperation {
            try fields.encode("OMD", forKey: "operation")
            try fields.encode("VII", forKey: "phase")
        }
        try fields.encode(one.legalStatus, forKey: "legal_status")
        if !one.steps.isEmpty { try fields.encode(one.steps.map { Step(one, $0) }, forKey: "history") }
    }

    private struct Step: Encodable {
        let one: SimulatedCase
        let step: SimulatedCase.Step

        init(_ one: SimulatedCase, _ step: SimulatedCase.Step) {
            self.one = one
            self.step = step
        }

        func encode(to encoder: any Encoder) throws {
            var fields = encoder.container(keyedBy: Key.self)
            try fields.encode(step.day.iso, forKey: "on")
            try fields.encode(step.word, forKey: "step")
            try fields.encodeIfPresent(step.decision, forKey: "decision_no")
            try fields.encodeIfPresent(step.outcome, forKey: "outcome")
            if let remains = step.remains { try fields.encode(goods(one, remains), forKey: "goods") }
            if !step.remark.isEmpty { try fields.encode(step.remark, forKey: "remark") }
        }
    }

    /// - Parameter share: how much of it there is.
    private static func goods(_ one: SimulatedCase, _ share: Double) -> [Goods] {
        one.lines.map { line in
            let steps = max(1, (line.quantity * share / line.goods.step).rounded())
            // Of thousandths, so that no binary fraction shows.
            let thousandths = Int((steps * line.goods.step * 1_000).rounded())
            let exact = Decimal(thousandths) / 1_000
            let value = line.value.map { share == 1 ? $0 : max(1, Int(Double($0) * share / 1_000)) * 1_000 }
            return Goods(
                group: line.goods.group,
                name: line.goods.name,
                hs: line.goods.hs,
                quantity: DecimalText.plain(exact),
                unit: line.goods.unit,
                value: value.map(String.init),
                attributes: line.goods.attributes
            )
        }
    }

    private static func person(_ suspects: SimulatedCase.Suspects) -> [String: String] {
        [
            "count": "\(suspects.count)", "nationality": suspects.nationality, "sex": suspects.sex,
            "age_band": suspects.age, "role": suspects.role,
        ]
    }

    /// A rule that works on this way of smuggling.
    private static func rule(_ modus: ModusOperandi) -> String {
        switch modus {
        case .transit: "T06"
        case .origin: "O05"
        case .vehicle: "V04"
        case .dossier: "D01"
        case .ecommerce: "E03"
        case .sea: "S01"
        case .other: "D05"
        }
    }
}
