//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// In which order the sums of a cell lie.
struct SumLayout {
    static let cases = 0
    static let suspects = 1
    /// From here on what lines bring.
    static let lines = 2
    static let value = 3
    static let firstUnit = 4

    let units: [QuantityUnit.Base]

    init(_ definition: ReportDefinition) {
        var units: [QuantityUnit.Base] = []
        for case .quantity(let unit) in definition.measures { units.append(unit) }
        self.units = units
    }

    var count: Int { Self.firstUnit + units.count }

    /// What a measure makes of sums; nil where it divides by nothing.
    func figure(_ measure: ReportMeasure, _ sums: ArraySlice<Int128>) -> ExactNumber? {
        let first = sums.startIndex
        switch measure {
        case .cases: return ExactNumber(Int(sums[first + Self.cases]))
        case .suspects: return ExactNumber(Int(sums[first + Self.suspects]))
        case .lines: return ExactNumber(Int(sums[first + Self.lines]))
        case .value: return ExactNumber(units: sums[first + Self.value])
        case .averageValue:
            let cases = Int(sums[first + Self.cases])
            return ExactNumber(units: sums[first + Self.value]).divided(by: cases, decimals: 2)
        case .quantity(let unit):
            guard let place = units.firstIndex(of: unit) else { return nil }
            return ExactNumber(units: sums[first + Self.firstUnit + place])
        }
    }
}
