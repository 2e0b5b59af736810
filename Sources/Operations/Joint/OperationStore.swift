//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Where joint operations, their seizures and situation reports stay. Every call that changes something is one
/// transaction, with its entry in the journal.
package protocol OperationStore: Sendable {
    /// In the order of their codes.
    func operations() async throws -> [JointOperation]
    func operation(_ code: String) async throws -> JointOperation?
    /// Adds an operation, or puts it in the place of the revision that its officer knew.
    /// - Parameter known: its revision before the change; 0 for a new one.
    /// - Throws: ``OperationError/changedMeanwhile(_:)``, ``OperationError/taken(code:)``
    func save(_ operation: JointOperation, known: Int, by actor: String) async throws

    /// Seizures of an operation, the newest first; nil for those that name one which is not known.
    func seizures(of operation: String?) async throws -> [OperationSeizure]
    func seizure(_ id: String) async throws -> OperationSeizure?
    /// Every seizure that came from messages of a partner and has not gone again.
    func seizures(fromPartner node: String) async throws -> [OperationSeizure]
    /// Puts seizures as they stand now; those that are the same as before leave no entry in the journal.
    /// - Parameter position: how far their source was read, which is kept with them.
    func put(_ seizures: [OperationSeizure], position: SourcePosition?, by actor: String) async throws
    /// Changes a seizure as it is kept at that moment.
    /// - Throws: ``OperationError/unknown(_:)``
    @discardableResult
    func change(
        seizure id: String,
        by actor: String,
        _ change: @escaping @Sendable (inout OperationSeizure) throws -> Void
    ) async throws -> OperationSeizure
    /// How far a source was read; 0 for one that was not.
    func position(of source: String) async throws -> Int64

    /// The newest first.
    func reports(of operation: String) async throws -> [SituationReport]
    func report(_ number: Int, of operation: String) async throws -> SituationReport?
    /// Adds a report, or puts it in the place of the revision that its officer knew.
    /// - Parameter known: 0 for a new one.
    /// - Throws: ``OperationError/changedMeanwhile(_:)``
    func save(_ report: SituationReport, known: Int, by actor: String) async throws
}

/// How far a source of seizures was read.
package struct SourcePosition: Hashable, Sendable {
    package let source: String
    package let place: Int64

    package init(_ source: String, _ place: Int64) {
        self.source = source
        self.place = place
    }
}
