//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// What is counted or added up.
package enum ReportMeasure: Hashable, Sendable, CaseIterable {
    case cases
    /// Lines of seized goods.
    case lines
    case suspects
    case value
    /// Value by case.
    case averageValue
    case quantity(QuantityUnit.Base)

    package static var allCases: [ReportMeasure] {
        [.cases, .lines, .suspects, .value, .averageValue] + QuantityUnit.Base.allCases.map { .quantity($0) }
    }

    /// As definitions write it.
    package var code: String {
        switch self {
        case .cases: "cases"
        case .lines: "lines"
        case .suspects: "suspects"
        case .value: "value"
        case .averageValue: "average_value"
        case .quantity(let unit): "quantity_" + unit.rawValue
        }
    }

    package init?(code: String) {
        guard let measure = Self.allCases.first(where: { $0.code == code }) else { return nil }
        self = measure
    }

    package var isMoney: Bool { self == .value || self == .averageValue }
}

extension ReportMeasure: Codable {
    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let measure = ReportMeasure(code: text) else { throw DefinitionFault.unknownMeasure(text) }
        self = measure
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(code)
    }
}
