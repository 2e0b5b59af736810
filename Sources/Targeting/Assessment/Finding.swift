//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// What an inspector found. Every selected declaration must get one.
package struct InspectionFinding: Sendable, Hashable, Codable {
    package enum Outcome: String, Sendable, Codable, CaseIterable, Hashable {
        case clean
        case violation
        case seizure

        /// Whether the inspection met something against the law.
        package var isIllicit: Bool { self != .clean }
    }

    package let line: DeclarationLineID
    package let outcome: Outcome
    /// `transit`, `origin`, `vehicle`, `dossier`, `ecommerce`, `sea`, `tobacco`, `drugs`, `wildlife`,
    /// `valuation` or `other`; nil for a clean one.
    package let theme: String?
    /// Additional duty and fines in the node's currency.
    package let revenue: Double?
    /// The inspector's words, in the inspector's language.
    package let remark: String
    /// When it became known, seconds since 1970.
    package let foundAt: Int64

    package static let themes = [
        "transit", "origin", "vehicle", "dossier", "ecommerce", "air", "sea", "tobacco", "drugs", "wildlife",
        "valuation", "other",
    ]

    package init(
        line: DeclarationLineID,
        outcome: Outcome,
        theme: String?,
        revenue: Double?,
        remark: String,
        foundAt: Int64
    ) throws(FindingError) {
        if outcome.isIllicit {
            guard let theme, Self.themes.contains(theme) else { throw .themeMissing }
        }
        if let revenue, !(revenue >= 0 && revenue.isFinite) { throw .revenueOutOfRange }
        guard remark.count <= 4_000 else { throw .remarkTooLong }
        self.line = line
        self.outcome = outcome
        self.theme = outcome.isIllicit ? theme : nil
        self.revenue = outcome.isIllicit ? revenue : nil
        self.remark = remark
        self.foundAt = foundAt
    }
}

/// Why a finding can't be recorded.
package enum FindingError: Error, Hashable, Sendable {
    case themeMissing
    case revenueOutOfRange
    case remarkTooLong
    /// No such declaration line.
    case unknownLine(DeclarationLineID)
    /// Someone recorded a finding before; a correction says so expressly.
    case alreadyRecorded(DeclarationLineID)
}
