//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// The desk of cases as one officer has it: cases of the own office and those below it, or of the whole node.
///
/// A case that the officer may not see is unknown to them.
package struct CaseDesk: Sendable {
    /// Who sits there.
    package struct Officer: Hashable, Sendable {
        package let person: CasePerson
        /// Nil for the whole node.
        package let office: String?
        package let rights: Set<CaseRight>

        package init(_ person: CasePerson, office: String?, rights: Set<CaseRight>) {
            self.person = person
            self.office = office
            self.rights = rights
        }
    }

    package let officer: Officer
    let store: any CaseStore
    let nominal: any NominalStore
    let keeper: NominalKeeper
    let surroundings: any CaseSurroundings
    let terms: RetentionTerms

    package init(
        _ officer: Officer,
        store: any CaseStore,
        nominal: any NominalStore,
        keeper: NominalKeeper,
        surroundings: any CaseSurroundings,
        terms: RetentionTerms = .usual
    ) {
        self.officer = officer
        self.store = store
        self.nominal = nominal
        self.keeper = keeper
        self.surroundings = surroundings
        self.terms = terms
    }

    package var person: CasePerson { officer.person }
    package var today: CalendarDate { surroundings.today }
    var now: Int64 { surroundings.now }

    package func may(_ right: CaseRight) -> Bool { officer.rights.contains(right) }

    func require(_ right: CaseRight) throws(CaseError) {
        guard may(.see), may(right) else { throw .notAllowed }
    }

    package func sees(_ office: String) -> Bool {
        guard let own = officer.office else { return true }
        return surroundings.office(office, isWithin: own)
    }

    /// A filter for the cases that the officer sees.
    package var filter: CaseFilter {
        CaseFilter(offices: officer.office.map { surroundings.offices(within: $0) })
    }

    /// - Throws: ``CaseError/unknown(_:)`` also for a case of another office: that there is one is not said.
    package func file(_ number: CaseNumber) async throws -> Case {
        try require(.see)
        guard let file = try await store.find(number), sees(file.office) else {
            throw CaseError.unknown(number.text)
        }
        return file
    }

    /// Whatever offices a filter asks for, no other than the officer's.
    package func list(_ filter: CaseFilter) async throws -> [CaseSummary] {
        try require(.see)
        return try await store.list(within(filter))
    }

    package func count(_ filter: CaseFilter) async throws -> [CaseStage: Int] {
        try require(.see)
        return try await store.count(within(filter))
    }

    private func within(_ filter: CaseFilter) -> CaseFilter {
        var filter = filter
        if let own = self.filter.offices { filter.offices = filter.offices?.intersection(own) ?? own }
        return filter
    }

    package func events(of number: CaseNumber) async throws -> [CaseEvent] {
        _ = try await file(number)
        return try await store.events(of: number)
    }

    /// What changed in a case since the officer saw it.
    package func changes(in number: CaseNumber, since revision: Int) async throws -> [FieldChange] {
        let file = try await file(number)
        guard let seen = try await store.state(of: number, at: revision) else {
            throw CaseError.unknown(number.text)
        }
        return try FieldChange.between(seen, file).filter { $0.place != "revision" }
    }

    package func copies(of number: CaseNumber) async throws -> [CaseCopy] {
        _ = try await file(number)
        return try await store.copies(of: number)
    }
}
