//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// What cases can be told apart by.
package enum ReportDimension: String, CaseIterable, Hashable, Sendable {
    case day
    case week
    case month
    case quarter
    case half
    case year
    case office
    case region
    case gate
    case border
    case route
    case place
    case mode
    case direction
    case theme
    case modus
    case concealment
    case detection
    case rule
    case partner
    case operation
    case phase
    case legalStatus = "legal_status"
    case group
    case subject
    case chapter

    /// The stretch of time that it stands for; nil for all that is no time.
    package var calendar: CalendarUnit? { CalendarUnit(rawValue: rawValue) }

    /// A case may have several at once; it counts in each of them, and once in the total.
    package var isMultiple: Bool { [.theme, .detection, .rule].contains(self) }

    /// Belongs to a line of goods and not to the case.
    package var isOfLines: Bool { [.group, .subject, .chapter].contains(self) }

    /// Follows from the day, or from office and day.
    package var isDerived: Bool { calendar != nil || self == .region }

    /// All values there are, in the order of the vocabulary; nil where anything may stand.
    package var vocabulary: [String]? {
        switch self {
        case .place: PlaceKind.allCases.map(\.rawValue)
        case .mode: SeizureMode.allCases.map(\.rawValue)
        case .direction: SeizureDirection.allCases.map(\.rawValue)
        case .theme: SmugglingTheme.allCases.map(\.rawValue)
        case .modus: ModusOperandi.allCases.map(\.rawValue)
        case .concealment: ConcealmentPlace.allCases.map(\.rawValue)
        case .detection: DetectionMethod.allCases.map(\.rawValue)
        case .legalStatus: LegalStatus.allCases.map(\.rawValue)
        case .group: CommodityGroup.allCases.map(\.rawValue)
        default: nil
        }
    }
}

extension ReportDimension: Codable {
    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let dimension = ReportDimension(rawValue: text) else { throw DefinitionFault.unknownDimension(text) }
        self = dimension
    }
}
