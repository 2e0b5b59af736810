//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// What an officer asks for, taken apart.
package struct SearchQuery: Hashable, Sendable {
    package enum Item: Hashable, Sendable {
        case word(String)
        /// Words that follow one another.
        case phrase(String)

        package var text: String {
            switch self {
            case .word(let text), .phrase(let text): text
            }
        }
    }

    package static let longest = 500
    package static let mostItems = 24

    /// All of them must be there.
    package var required: [Item] = []
    /// None of them may be there.
    package var excluded: [Item] = []
    /// Nil for every kind.
    package var kinds: Set<SearchKind>?
    /// Nil for every office.
    package var offices: Set<String>?
    package var from: CalendarDate?
    package var to: CalendarDate?

    package init() {}

    package var isEmpty: Bool {
        required.isEmpty && excluded.isEmpty && kinds == nil && offices == nil && from == nil && to == nil
    }

    /// Reads what was typed: words, "phrases", -excluded, `kind:`, `office:`, `from:`, `to:`.
    /// - Throws: ``SearchQueryError``
    package init(_ text: String) throws(SearchQueryError) {
        guard text.utf8.count <= Self.longest * 4, text.unicodeScalars.count <= Self.longest else { throw .tooLong }
        for part in SearchQueryReader.parts(of: text) {
            switch part {
            case .item(let item, isExcluded: false): required.append(item)
            case .item(let item, isExcluded: true): excluded.append(item)
            case .filter(let filter, let value): try add(filter, value)
            }
        }
        guard required.count + excluded.count <= Self.mostItems else { throw .tooManyWords }
        try check()
    }

    /// - Throws: ``SearchQueryError/emptyPeriod(from:to:)``
    package func check() throws(SearchQueryError) {
        if let from, let to, from > to { throw .emptyPeriod(from: from.iso8601, to: to.iso8601) }
    }

    private mutating func add(_ filter: SearchQueryReader.Filter, _ value: String) throws(SearchQueryError) {
        guard !value.isEmpty else { throw .noValue(filter.rawValue) }
        switch filter {
        case .kind:
            guard let kind = SearchKind(rawValue: value.lowercased()) else { throw .unknownKind(value) }
            kinds = (kinds ?? []).union([kind])
        case .office: offices = (offices ?? []).union([value.uppercased()])
        case .from:
            guard let days = SearchDates.days(value) else { throw .unreadableDate(value) }
            from = days.lowerBound
        case .to:
            guard let days = SearchDates.days(value) else { throw .unreadableDate(value) }
            to = days.upperBound
        }
    }
}
