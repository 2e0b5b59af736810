//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// Where cases are kept. Every change is one transaction with its events, its entry in the journal and, where figures
/// change, its record in the ledger.
package protocol CaseStore: Sendable {
    func find(_ number: CaseNumber) async throws -> Case?

    /// The case that was opened from something.
    func find(_ origin: CaseOrigin) async throws -> Case?

    /// Opens a case under the next number of the office and year.
    /// - Parameter entities: made of the number.
    /// - Returns: the case that was opened from the origin before, and false, where there is one.
    func open(
        office: String,
        year: Int,
        from origin: CaseOrigin,
        by login: String,
        _ make: @escaping @Sendable (CaseNumber) throws -> (Case, [CaseEntity])
    ) async throws -> (file: Case, isNew: Bool)

    /// Keeps cases that lived elsewhere before, all of them that can be, in one transaction. Times are those of their
    /// lives; the journal says when they came here.
    /// - Returns: what became of each, in their order.
    func admit(_ admissions: [CaseAdmission], by login: String) async throws -> [CaseAdmission.Outcome]

    /// Reads, changes and writes one case.
    /// - Parameter revision: what the change was made on; nil for one that fits any state.
    /// - Throws: ``CaseError/stale(_:seen:now:)``, ``CaseError/unknown(_:)``, or what `change` throws.
    @discardableResult
    func update(
        _ number: CaseNumber,
        seen revision: Int?,
        by login: String,
        _ change: @escaping @Sendable (inout Case) throws -> Void
    ) async throws -> Case

    /// Merges a case into another; its entities go with it.
    func merge(
        _ number: CaseNumber,
        seen: Int,
        into target: CaseNumber,
        by login: String,
        _ change: @escaping @Sendable (_ source: inout Case, _ target: inout Case) throws -> Void
    ) async throws -> Case

    /// Splits a case off under the next number of its office and year.
    /// - Returns: the new case; the one that was split off with the same key before, where there is one.
    func split(
        _ number: CaseNumber,
        seen: Int,
        key: String,
        year: Int,
        by login: String,
        _ change: @escaping @Sendable (inout Case, CaseNumber) throws -> Case
    ) async throws -> Case

    /// The record as it stood at a revision, or at the last before it.
    func state(of number: CaseNumber, at revision: Int) async throws -> Case?

    /// Cases of an office that were detected on a day and were not merged, by number.
    func cases(of office: String, detectedOn day: CalendarDate, limit: Int) async throws -> [Case]

    /// The newest change first.
    func list(_ filter: CaseFilter) async throws -> [CaseSummary]

    func count(_ filter: CaseFilter) async throws -> [CaseStage: Int]

    /// Oldest first.
    func events(of number: CaseNumber) async throws -> [CaseEvent]

    func entities(of number: CaseNumber) async throws -> [CaseEntity]
    func entity(_ id: String) async throws -> CaseEntity?
    /// Entities of all cases that have a normal key, such as a plate without blanks.
    func entities(_ kind: EntityKind, key: String) async throws -> [CaseEntity]

    /// Adds or changes an entity and notes it in its case.
    /// - Parameter key: by which the same thing is found again; nil for what is nominal.
    func save(_ entity: CaseEntity, key: String?, event: CaseEvent?) async throws

    func matches(of entity: String) async throws -> [EntityMatch]
    func match(_ first: String, _ second: String) async throws -> EntityMatch?
    func openMatches(limit: Int) async throws -> [EntityMatch]
    /// Adds what is new; what an officer has judged stays as judged.
    func propose(_ matches: [EntityMatch]) async throws
    func save(_ match: EntityMatch, by login: String) async throws

    func copies(of number: CaseNumber) async throws -> [CaseCopy]
    func save(_ copy: CaseCopy, by login: String) async throws
}
