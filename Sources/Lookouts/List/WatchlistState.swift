//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Where a version of a watch-list stands.
package enum WatchlistState: String, CaseIterable, Hashable, Sendable, Codable {
    /// Brought in, and looked at by nobody else yet.
    case proposed
    /// Declarations are screened against it.
    case active
    /// Its last day has passed.
    case expired
    /// Taken back, or replaced by a newer version.
    case withdrawn

    package var isFinal: Bool { self == .expired || self == .withdrawn }
}

/// A step in the life of a watch-list.
package struct WatchlistEvent: Hashable, Sendable, Codable {
    package enum Kind: String, Hashable, Sendable, Codable {
        case proposed
        case activated
        case withdrawn
        case expired
    }

    package let kind: Kind
    /// The login of the officer; "node" where time did it.
    package let officer: String
    /// Seconds since 1970.
    package let at: Int64
    /// Why, where a reason is asked for.
    package let remark: String

    package init(_ kind: Kind, by officer: String, at: Int64, remark: String = "") {
        self.kind = kind
        self.officer = officer
        self.at = at
        self.remark = remark
    }
}

/// Why a step was not taken.
package enum WatchlistRefusal: Error, Hashable, Sendable {
    case notFrom(WatchlistState, to: WatchlistEvent.Kind)
    /// Who brought a list in does not activate it.
    case sameOfficer(String)
    case reasonMissing
    /// No entry could be read.
    case empty
    /// Neither an id nor a title, or an id of other than letters, digits and hyphens.
    case badID
    /// Its last day has passed.
    case overdue
}
