//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Targeting

/// A finding as programs send and receive it.
struct APIFinding: Codable, Sendable {
    enum CodingKeys: String, CodingKey {
        case declarationNo = "declaration_no"
        case itemNo = "item_no"
        case outcome
        case theme
        case revenue
        case remark
        case correcting
        case foundAt = "found_at"
        case recordedBy = "recorded_by"
    }

    let declarationNo: String
    let itemNo: Int?
    let outcome: String
    let theme: String?
    let revenue: Double?
    let remark: String?
    /// Replaces a finding that stands; for those who may correct.
    let correcting: Bool?
    /// Set by the node.
    let foundAt: String?
    let recordedBy: String?

    init(_ recorded: RecordedFinding, zoneOffset: Int16) {
        let finding = recorded.finding
        declarationNo = finding.line.declarationNo
        itemNo = finding.line.itemNo
        outcome = finding.outcome.rawValue
        theme = finding.theme
        revenue = finding.revenue
        remark = finding.remark
        correcting = nil
        foundAt = LayoutText.instant(finding.foundAt, offsetMinutes: zoneOffset)
        recordedBy = recorded.recordedBy
    }

    func finding(at instant: Int64) throws -> InspectionFinding {
        guard let outcome = InspectionFinding.Outcome(rawValue: outcome) else {
            throw ConsoleError.malformed("outcome")
        }
        return try InspectionFinding(
            line: DeclarationLineID(declarationNo: declarationNo, itemNo: itemNo ?? 1),
            outcome: outcome,
            theme: theme,
            revenue: revenue,
            remark: remark ?? "",
            foundAt: instant
        )
    }
}
