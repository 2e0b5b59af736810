//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// A version of a watch-list; its entries are kept beside it.
///
/// Whoever brings a version in proposes it; a second officer activates it, and the version before it ends in that step.
package struct Watchlist: Hashable, Sendable {
    /// Letters, digits and hyphens; the same for all versions.
    package let id: String
    /// From 1.
    package let number: Int
    package let terms: WatchlistTerms
    package let entryCount: Int
    package private(set) var state: WatchlistState
    /// Oldest first.
    package private(set) var events: [WatchlistEvent]

    /// - Throws: ``WatchlistRefusal``
    package init(
        id: String,
        number: Int,
        terms: WatchlistTerms,
        entryCount: Int,
        by officer: String,
        at: Int64
    ) throws(WatchlistRefusal) {
        guard Self.isID(id), !terms.title.isEmpty else { throw .badID }
        guard entryCount > 0 else { throw .empty }
        self.init(
            stored: id,
            number: number,
            terms: terms,
            entryCount: entryCount,
            state: .proposed,
            events: [WatchlistEvent(.proposed, by: officer, at: at)]
        )
    }

    /// As it was stored.
    package init(
        stored id: String,
        number: Int,
        terms: WatchlistTerms,
        entryCount: Int,
        state: WatchlistState,
        events: [WatchlistEvent]
    ) {
        self.id = id
        self.number = number
        self.terms = terms
        self.entryCount = entryCount
        self.state = state
        self.events = events
    }

    /// The officers who brought it in; none of them activates it.
    package var authors: Set<String> { Set(events.filter { $0.kind == .proposed }.map(\.officer)) }

    /// Lets declarations be screened against it; a second officer's act.
    package mutating func activate(by officer: String, at: Int64) throws(WatchlistRefusal) {
        guard state == .proposed else { throw .notFrom(state, to: .activated) }
        guard ActorName.isSecondPerson(officer, to: authors) else { throw .sameOfficer(officer) }
        guard !isOver(at) else { throw .overdue }
        state = .active
        events.append(WatchlistEvent(.activated, by: officer, at: at))
    }

    /// Takes it back, with a reason.
    package mutating func withdraw(by officer: String, at: Int64, reason: String) throws(WatchlistRefusal) {
        guard !state.isFinal else { throw .notFrom(state, to: .withdrawn) }
        guard reason.contains(where: { !$0.isWhitespace }) else { throw .reasonMissing }
        state = .withdrawn
        events.append(WatchlistEvent(.withdrawn, by: officer, at: at, remark: reason))
    }

    /// Ends it when its last day has passed.
    ///
    /// - Returns: whether it ended now.
    package mutating func expire(at: Int64) -> Bool {
        guard !state.isFinal, isOver(at) else { return false }
        state = .expired
        events.append(WatchlistEvent(.expired, by: "node", at: at))
        return true
    }

    private func isOver(_ at: Int64) -> Bool {
        terms.valid.to.map { ($0.daysSince1970 + 1) * 86_400 <= at } ?? false
    }

    private static func isID(_ text: String) -> Bool {
        // "new" would stand in the way of the page that makes one.
        !text.isEmpty && text.utf8.count <= 60 && text != "new"
            && text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
                    true
                default: false
                }
            }
    }
}

/// What holds for all entries of a list.
package struct WatchlistTerms: Hashable, Sendable, Codable {
    package var title: String
    /// Who keeps it and where it came from.
    package var source: String
    package var handling: HandlingCode
    /// What a hit counts for until inspections have shown more, 1 to 100.
    package var weight: Int
    /// Whether a line that hits must be inspected whatever the capacity.
    package var isBinding: Bool
    package var valid: ValidityPeriod

    package init(
        title: String,
        source: String,
        handling: HandlingCode = .h0,
        weight: Int = 60,
        isBinding: Bool = false,
        valid: ValidityPeriod = .always
    ) {
        self.title = title
        self.source = source
        self.handling = handling
        self.weight = max(1, min(100, weight))
        self.isBinding = isBinding
        self.valid = valid
    }
}
