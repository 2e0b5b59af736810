//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// Bookings as a struct of arrays: texts are codes, so that a report over a hundred thousand cases only adds numbers.
package struct BookingColumns: Sendable {
    /// Separates the values of a dimension that may have several.
    package static let separator = "\u{1F}"

    /// Texts by their codes; 0 is what is not stated.
    package var words: [String] = [""]
    package var number: [Int64] = []
    /// Days since 1970.
    package var day: [Int64] = []
    package var suspects: [Int64] = []
    package var currency: [UInt32] = []
    /// The numbers of the cases, where a query asks for them.
    package var cases: [String] = []
    /// One code for each booking; of several values the code of their list.
    package var codes: [ReportDimension: [UInt32]] = [:]
    /// Where the lines of each booking begin; one more than there are bookings.
    package var firstLine: [Int] = [0]
    package var lineCodes: [ReportDimension: [UInt32]] = [:]
    package var isValued: [Bool] = []
    /// In units of 10⁻¹², see ``ExactNumber``.
    package var value: [Int128] = []
    package var amounts: [QuantityUnit.Base: [Int128]] = [:]

    package init() {}

    package var count: Int { number.count }

    /// Dimensions that are kept for each booking.
    package static let stored: [ReportDimension] = [
        .office, .gate, .border, .route, .place, .mode, .direction, .theme, .modus, .concealment, .detection, .rule,
        .partner, .operation, .phase, .legalStatus,
    ]

    /// Dimensions that are kept for each line.
    package static let storedOfLines: [ReportDimension] = [.group, .subject, .chapter]

    /// What a record has in a stored dimension; empty where nothing is stated.
    package static func text(_ dimension: ReportDimension, of record: LedgerRecord) -> String {
        switch dimension {
        case .office: record.office
        case .gate: record.gate ?? ""
        case .border: record.border ?? ""
        case .route: route(record)
        case .place: record.place?.rawValue ?? ""
        case .mode: record.mode?.rawValue ?? ""
        case .direction: record.direction?.rawValue ?? ""
        case .theme: record.themes.map(\.rawValue).joined(separator: separator)
        case .modus: record.modus?.rawValue ?? ""
        case .concealment: record.concealment?.rawValue ?? ""
        case .detection: record.detection.map(\.rawValue).joined(separator: separator)
        case .rule: record.rules.joined(separator: separator)
        case .partner: record.partner ?? ""
        case .operation: record.operation ?? ""
        case .phase: record.phase ?? ""
        case .legalStatus: record.legalStatus?.rawValue ?? ""
        default: ""
        }
    }

    package static func text(_ dimension: ReportDimension, of line: LedgerLine) -> String {
        switch dimension {
        case .group: line.group.rawValue
        case .subject: line.subject ?? ""
        case .chapter: String((line.hs ?? "").prefix(2))
        default: ""
        }
    }

    /// `CN→VN`; `?` stands for a side that is not stated.
    private static func route(_ record: LedgerRecord) -> String {
        if record.departure == nil, record.destination == nil { return "" }
        return (record.departure ?? "?") + "→" + (record.destination ?? "?")
    }
}
