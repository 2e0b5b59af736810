//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What a reader must know to read a report rightly.
package enum ReportNote: Hashable, Sendable {
    /// A case may have several values of the dimension: it counts in each, and once in the total.
    case severalValues(ReportDimension)
    /// A case counts in each kind of its goods; lines, amounts and values add up, cases and suspects don't.
    case severalGoods(ReportDimension)
    /// Records that were taken off in the period, by corrections, clearances and mergers.
    case corrections(Int)
    /// Some figures are below zero, because more was taken off than put on.
    case belowZero
    case unvalued(Int)
    /// Lines valued in another currency are counted, and their values are not added.
    case otherCurrency(Int)
    case regionsByDay
    /// Offices that the directory doesn't have.
    case unknownOffices([String])
    /// So many rows stand in the last one.
    case rest(Int)
    case nothingCounted
    /// So many entries of the journal could not be read.
    case unreadable(Int)

    package var code: String {
        switch self {
        case .severalValues: "several_values"
        case .severalGoods: "several_goods"
        case .corrections: "corrections"
        case .belowZero: "below_zero"
        case .unvalued: "unvalued"
        case .otherCurrency: "other_currency"
        case .regionsByDay: "regions_by_day"
        case .unknownOffices: "unknown_offices"
        case .rest: "rest"
        case .nothingCounted: "nothing_counted"
        case .unreadable: "unreadable"
        }
    }

    /// The dimension, number or codes that it is about.
    package var subjects: [String] {
        switch self {
        case .severalValues(let dimension), .severalGoods(let dimension): [dimension.rawValue]
        case .corrections(let count), .unvalued(let count), .otherCurrency(let count), .rest(let count),
            .unreadable(let count):
            [String(count)]
        case .unknownOffices(let codes): codes
        case .belowZero, .regionsByDay, .nothingCounted: []
        }
    }
}

extension ReportNote: Encodable {
    private enum CodingKeys: String, CodingKey {
        case code
        case subjects
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(code, forKey: .code)
        try container.encode(subjects, forKey: .subjects)
    }
}
