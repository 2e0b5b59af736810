//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// A list that rules ask: codes, beginnings of codes, words, or a value for each key.
///
/// Lists are data of an office: it may import a newer one under the same name, and entries carry their dates.
package struct ReferenceList: Hashable, Sendable {
    /// How rules ask the list.
    package enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
        /// `hs6 in lists.precursors`
        case codes
        /// `begins_with(hs_code, lists.origin_watch)`
        case prefixes
        /// `mentions(goods_description, lists.wildlife_words)`
        case words
        /// `lists.container_tare[container_type]`, numbers
        case numbers
        /// `lists.trade_measures[hs6]`, dates
        case dates
    }

    package struct Entry: Hashable, Sendable {
        package let value: String
        package let number: Double?
        package let date: CalendarDate?
        package let valid: ValidityPeriod

        package init(
            _ value: String,
            number: Double? = nil,
            date: CalendarDate? = nil,
            valid: ValidityPeriod = .always
        ) {
            self.value = value
            self.number = number
            self.date = date
            self.valid = valid
        }
    }

    package let name: String
    package let kind: Kind
    package let title: Trilingual
    /// Where it comes from, or the word judgement.
    package let source: String
    package let entries: [Entry]

    package init(name: String, kind: Kind, title: Trilingual, source: String, entries: [Entry]) {
        self.name = name
        self.kind = kind
        self.title = title
        self.source = source
        self.entries = entries
    }

    /// What holds on a day.
    package func entries(on date: CalendarDate) -> [Entry] {
        entries.filter { $0.valid.contains(date) }
    }
}
