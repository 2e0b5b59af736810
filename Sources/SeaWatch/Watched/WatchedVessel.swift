//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// A vessel somebody looks out for; it alerts when it is first heard.
package struct WatchedVessel: Hashable, Sendable, Identifiable {
    /// UUIDv7, or the id of the partner's message behind its name.
    package let id: String
    package let key: Key
    /// Why, in the words and the language of who wrote it.
    package let reason: String
    /// The last day on which it is looked out for; nil until it is taken off.
    package let until: CalendarDate?
    /// The code of the office that looks out.
    package let office: String
    /// Who put it there, as journals name them.
    package let officer: String
    /// When, seconds since 1970.
    package let since: Int64
    /// The partner's message that asked for it; nil for an own entry.
    package let message: String?

    package init(
        id: String,
        key: Key,
        reason: String,
        until: CalendarDate? = nil,
        office: String,
        officer: String,
        since: Int64,
        message: String? = nil
    ) {
        self.id = id
        self.key = key
        self.reason = reason
        self.until = until
        self.office = office
        self.officer = officer
        self.since = since
        self.message = message
    }

    /// By what it is known again.
    package enum Key: Hashable, Sendable {
        /// The number it transmits, nine digits.
        case mmsi(UInt32)
        /// Seven digits (IMO resolution A.1117(30)).
        case imo(UInt32)
        /// As it transmits it, upper case.
        case name(String)
    }
}
