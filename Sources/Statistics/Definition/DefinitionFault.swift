//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Why a definition of a report can't be worked with.
package enum DefinitionFault: Error, Hashable, Sendable {
    /// It isn't the JSON of a definition.
    case unreadable(String)
    case unknownVersion(Int)
    case unknownDimension(String)
    case unknownMeasure(String)
    case badID(String)
    case noTitle
    case titleTooLong
    case reversedPeriod
    case periodTooLong
    /// A day before the year 1 or after the year 9999.
    case periodOutsideCalendar
    case noMeasure
    case tooManyDimensions
    case twice(String)
    case badTop(Int)
    case badCurrency(String)
    case tooManyValues
    /// The period chooses days; a filter on them would not hold for the comparison.
    case filterOnTime(ReportDimension)
    /// Offices or regions alone stand in the rows of a league table.
    case leagueRows
    /// Rows times columns.
    case tooManyCells(Int)

    /// The key of its words in the catalogue of the console.
    package var code: String {
        switch self {
        case .unreadable: "unreadable"
        case .unknownVersion: "version"
        case .unknownDimension: "dimension"
        case .unknownMeasure: "measure"
        case .badID: "id"
        case .noTitle: "title"
        case .titleTooLong: "title_long"
        case .reversedPeriod: "reversed"
        case .periodTooLong: "period_long"
        case .periodOutsideCalendar: "calendar"
        case .noMeasure: "no_measure"
        case .tooManyDimensions: "dimensions"
        case .twice: "twice"
        case .badTop: "top"
        case .badCurrency: "currency"
        case .tooManyValues: "values"
        case .filterOnTime: "filter_time"
        case .leagueRows: "league_rows"
        case .tooManyCells: "cells"
        }
    }

    /// What it is about, to be shown with its words; empty where they say all.
    package var subject: String {
        switch self {
        case .unreadable(let text), .unknownDimension(let text), .unknownMeasure(let text), .badID(let text),
            .twice(let text), .badCurrency(let text):
            text
        case .unknownVersion(let number), .badTop(let number), .tooManyCells(let number): String(number)
        case .filterOnTime(let dimension): dimension.rawValue
        default: ""
        }
    }
}

extension DefinitionFault: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unreadable(let reason): "the definition can't be read: \(reason)"
        case .unknownVersion(let version): "definitions of version \(version) are not known"
        case .unknownDimension(let text):
            "“\(text)” is no dimension; there are \(ReportDimension.allCases.map(\.rawValue).joined(separator: ", "))"
        case .unknownMeasure(let text):
            "“\(text)” is no measure; there are \(ReportMeasure.allCases.map(\.code).joined(separator: ", "))"
        case .badID(let text): "“\(text)” can't be the id of a report: lower case letters, digits and -, up to 64"
        case .noTitle: "the definition has no title"
        case .titleTooLong: "a title has at most 200 letters"
        case .reversedPeriod: "the period ends before it begins"
        case .periodTooLong: "a period has at most 30 years"
        case .periodOutsideCalendar: "the period lies outside the calendar"
        case .noMeasure: "the definition asks for no measure"
        case .tooManyDimensions: "a report has at most 3 dimensions in rows and 2 in columns"
        case .twice(let text): "“\(text)” stands there twice"
        case .badTop(let number): "\(number) rows can't be kept: 1 to 1000"
        case .badCurrency(let text): "“\(text)” is no currency of ISO 4217"
        case .tooManyValues: "a filter has at most 500 values"
        case .filterOnTime(let dimension): "\(dimension.rawValue) can't be filtered; choose the period instead"
        case .leagueRows: "a league table has offices or regions in its rows and nothing in its columns"
        case .tooManyCells(let count): "the report would have \(count) cells; 60000 is the most"
        }
    }
}
