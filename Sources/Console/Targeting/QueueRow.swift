//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Targeting

/// One line of the queue as the page shows it.
struct QueueRow: Sendable {
    let path: String
    let number: String
    let lodged: String
    let lane: LaneView
    let score: String
    /// Per mille of the bar's width.
    let scoreWidth: Int
    let selection: String?
    let importer: String
    let importerID: String
    let goods: String
    let hsCode: String
    let origin: String
    let vehicle: String
    let place: String
    let value: String
    /// The strongest reason for inspection, in one sentence.
    let reason: String?
    let finding: FindingMark?

    init(
        _ entry: QueueEntry,
        _ words: Words,
        _ format: LocalFormat,
        _ places: PlaceNames,
        currency: String
    ) {
        let summary = entry.summary
        let assessment = entry.assessment
        path = ConsolePath.declaration(summary.line).text
        number = summary.line.written(severalItems: summary.line.itemNo > 1)
        lodged = format.instant(summary.lodgedAt)
        lane = LaneView(assessment.lane, words)
        score = format.number(assessment.score * 100, decimals: 1)
        scoreWidth = Int(min(max(assessment.score, 0), 1) * 1_000)
        let origin = assessment.selectedBy
        selection = origin == .none ? nil : words("selection." + origin.rawValue)
        importer = summary.importerName ?? summary.importerID ?? "–"
        importerID = summary.importerName == nil ? "" : summary.importerID ?? ""
        goods = summary.goodsDescription ?? "–"
        hsCode = summary.hsCode ?? "–"
        self.origin = summary.countryOrigin ?? "–"
        vehicle = summary.vehiclePlate ?? ""
        let code = summary.gate.map { places.gate($0, words.language) }
        place = code ?? summary.office.map { places.office($0, words.language) } ?? "–"
        value = summary.customsValue.map { format.money($0, currency) } ?? "–"
        let strongest = assessment.reasons.first { $0.weight > 0 }
        reason = strongest.map { ReasonSentence.text($0, words.language) }
        finding = summary.finding.map { FindingMark($0, words) }
    }
}

/// The outcome of an inspection as a mark in a list.
struct FindingMark: Sendable {
    /// `clean`, `violation` or `seizure`, part of the style class.
    let code: String
    let name: String

    init(_ outcome: String, _ words: Words) {
        code = outcome
        name = InspectionFinding.Outcome(rawValue: outcome).map { words("outcome." + $0.rawValue) } ?? outcome
    }
}
