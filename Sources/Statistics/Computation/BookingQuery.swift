//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// Which bookings a report reads, and what of them.
package struct BookingQuery: Sendable, Hashable {
    /// Bookings of entries up to this one.
    package var sequence: Int64
    package var days: [ClosedRange<Int64>]
    package var dimensions: Set<ReportDimension>
    package var hasLines: Bool
    package var units: [QuantityUnit.Base]
    package var hasCases: Bool

    package init(
        sequence: Int64,
        days: [ClosedRange<Int64>],
        dimensions: Set<ReportDimension> = Set(BookingColumns.stored + BookingColumns.storedOfLines),
        hasLines: Bool = true,
        units: [QuantityUnit.Base] = QuantityUnit.Base.allCases,
        hasCases: Bool = false
    ) {
        self.sequence = sequence
        self.days = days
        self.dimensions = dimensions
        self.hasLines = hasLines
        self.units = units
        self.hasCases = hasCases
    }

    /// What a definition needs, as of a position.
    package init(_ definition: ReportDefinition, upTo sequence: Int64, hasCases: Bool) throws(DefinitionFault) {
        let all = definition.rows + definition.columns + definition.filters.map(\.dimension)
        // Every report looks whether the directory knows its offices.
        var dimensions = Set(all.filter { !$0.isDerived }).union([.office])
        if definition.border != .all { dimensions.insert(.border) }
        var units: [QuantityUnit.Base] = []
        for case .quantity(let unit) in definition.measures { units.append(unit) }
        let counted: Set<ReportMeasure> = [.cases, .suspects]
        self.init(
            sequence: sequence,
            days: try [definition.period.days(), definition.compared].compactMap { $0 }.map {
                $0.lowerBound.daysSince1970...$0.upperBound.daysSince1970
            },
            dimensions: dimensions,
            hasLines: all.contains(where: \.isOfLines) || definition.measures.contains { !counted.contains($0) },
            units: units,
            hasCases: hasCases
        )
    }

    package func contains(_ booking: Booking) -> Bool {
        booking.sequence <= sequence && days.contains { $0.contains(booking.day.daysSince1970) }
    }
}
