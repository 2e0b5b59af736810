//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs
package import Foundation

/// What a report is to show. A report is a function of its definition and a position of the journal.
package struct ReportDefinition: Hashable, Sendable, Codable {
    package enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
        case table
        /// Offices by their rate, with what chance alone would make of it.
        case league
        /// Findings by inspections, from the store of inspections and not from the journal.
        case targetingYield = "targeting_yield"
    }

    package static let version = 1

    package var version = ReportDefinition.version
    package var id: String
    package var kind = Kind.table
    package var title: Trilingual
    package var period: ReportPeriod
    package var comparison = ReportComparison.none
    package var rows: [ReportDimension] = []
    package var columns: [ReportDimension] = []
    package var filters: [ReportFilter] = []
    package var border = BorderScope.all
    package var measures: [ReportMeasure]
    /// So many rows are shown, and the rest in one; nil for all.
    package var top: Int?
    package var currency: Currency

    package init(
        id: String,
        kind: Kind = .table,
        title: Trilingual,
        period: ReportPeriod,
        comparison: ReportComparison = .none,
        rows: [ReportDimension] = [],
        columns: [ReportDimension] = [],
        filters: [ReportFilter] = [],
        border: BorderScope = .all,
        measures: [ReportMeasure],
        top: Int? = nil,
        currency: Currency
    ) {
        self.id = id
        self.kind = kind
        self.title = title
        self.period = period
        self.comparison = comparison
        self.rows = rows
        self.columns = columns
        self.filters = filters
        self.border = border
        self.measures = measures
        self.top = top
        self.currency = currency
    }

    /// Reads and checks a definition.
    package static func read(_ data: Data) throws(DefinitionFault) -> ReportDefinition {
        let definition: ReportDefinition
        do {
            definition = try JSONDecoder().decode(ReportDefinition.self, from: data)
        } catch let fault as DefinitionFault {
            throw fault
        } catch {
            throw .unreadable(Self.reason(error))
        }
        try definition.check()
        return definition
    }

    private static func reason(_ error: any Error) -> String {
        switch error {
        case DecodingError.keyNotFound(let key, _): "\(key.stringValue) is missing"
        case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context),
            DecodingError.dataCorrupted(let context):
            context.codingPath.map(\.stringValue).joined(separator: ".") + ": " + context.debugDescription
        default: "\(error)"
        }
    }

    /// The one text of the definition: keys in order, no blanks.
    package var text: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Nothing in it can fail to be encoded: texts, whole numbers and dates.
        let data = (try? encoder.encode(self)) ?? Data()
        return String(decoding: data, as: UTF8.self)
    }

    /// SHA-256 of ``text``, in hexadecimal.
    package var digest: String { ReportDigest.of(text) }

    package var compared: ClosedRange<CalendarDate>? {
        get throws(DefinitionFault) {
            switch comparison {
            case .none: nil
            case .yearBefore: try period.yearBefore()
            case .periodBefore: try period.periodBefore()
            }
        }
    }

    /// - Throws: the first fault
    package func check() throws(DefinitionFault) {
        guard version == Self.version else { throw .unknownVersion(version) }
        guard Self.isID(id) else { throw .badID(id) }
        let titles = [title.vi, title.zh, title.en]
        guard titles.allSatisfy({ !$0.trimmedText.isEmpty }) else { throw .noTitle }
        guard titles.allSatisfy({ $0.count <= 200 }) else { throw .titleTooLong }
        _ = try period.days()
        _ = try compared
        guard kind == .targetingYield || !measures.isEmpty else { throw .noMeasure }
        guard rows.count <= 3, columns.count <= 2 else { throw .tooManyDimensions }
        try Self.checkOnce((rows + columns).map(\.rawValue))
        try Self.checkOnce(measures.map(\.code))
        try Self.checkOnce(filters.map(\.dimension.rawValue))
        for filter in filters {
            guard filter.dimension.calendar == nil else { throw .filterOnTime(filter.dimension) }
            guard filter.values.count <= 500 else { throw .tooManyValues }
        }
        if let top, !(1...1_000).contains(top) { throw .badTop(top) }
        guard currency.isWellFormed else { throw .badCurrency(currency.rawValue) }
        if kind == .league { guard [[.office], [.region]].contains(rows), columns.isEmpty else { throw .leagueRows } }
    }

    package static func isID(_ text: String) -> Bool {
        (1...64).contains(text.utf8.count)
            && text.utf8.allSatisfy { byte in
                byte == UInt8(ascii: "-") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            }
    }

    private static func checkOnce(_ texts: [String]) throws(DefinitionFault) {
        var seen: Set<String> = []
        for text in texts where !seen.insert(text).inserted { throw .twice(text) }
    }
}

extension ReportDefinition {
    private enum CodingKeys: String, CodingKey {
        case version
        case id
        case kind
        case title
        case period
        case comparison
        case rows
        case columns
        case filters
        case border
        case measures
        case top
        case currency
    }

    /// What may be left out has the value of a new definition.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            id: try container.decode(String.self, forKey: .id),
            kind: try container.decodeIfPresent(Kind.self, forKey: .kind) ?? .table,
            title: try container.decode(Trilingual.self, forKey: .title),
            period: try container.decode(ReportPeriod.self, forKey: .period),
            comparison: try container.decodeIfPresent(ReportComparison.self, forKey: .comparison) ?? .none,
            rows: try container.decodeIfPresent([ReportDimension].self, forKey: .rows) ?? [],
            columns: try container.decodeIfPresent([ReportDimension].self, forKey: .columns) ?? [],
            filters: try container.decodeIfPresent([ReportFilter].self, forKey: .filters) ?? [],
            border: try container.decodeIfPresent(BorderScope.self, forKey: .border) ?? .all,
            measures: try container.decodeIfPresent([ReportMeasure].self, forKey: .measures) ?? [],
            top: try container.decodeIfPresent(Int.self, forKey: .top),
            currency: try container.decode(Currency.self, forKey: .currency)
        )
        version = try container.decode(Int.self, forKey: .version)
    }
}
