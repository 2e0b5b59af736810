//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// Deletes names whose day has come, case by case; the journal and the case say that it was done, and of how many.
package struct NominalPurge: Sendable {
    /// Who does it, in the journal and in the history of cases.
    package static let actor = CasePerson(login: "upkeep", name: "LienQuan")
    private static let page = 100

    private let cases: any CaseStore
    private let nominal: any NominalStore
    private let terms: RetentionTerms

    package init(cases: any CaseStore, nominal: any NominalStore, terms: RetentionTerms = .usual) {
        self.terms = terms
        self.cases = cases
        self.nominal = nominal
    }

    /// - Parameter now: seconds since 1970.
    /// - Returns: how many names went.
    @discardableResult
    package func run(on day: CalendarDate, at now: Int64) async throws -> Int {
        // Where a crash came between the end of a case and the day of its names.
        for (number, outcome) in try await nominal.withoutPurgeDay(limit: Self.page) {
            let last = terms.purgeDay(outcome, closedOn: day)
            try await nominal.setPurgeDay(last, of: number, by: Self.actor.login)
        }
        var count = 0
        while true {
            let due = try await nominal.due(on: day, limit: Self.page)
            for number in due {
                let gone = try await nominal.purge(number, entity: nil, by: Self.actor.login)
                count += gone
                try await cases.update(number, seen: nil, by: Self.actor.login) {
                    $0.note(CaseEvent(.purged, at: now, by: Self.actor, subject: String(gone)))
                }
            }
            if due.count < Self.page { return count }
        }
    }
}
