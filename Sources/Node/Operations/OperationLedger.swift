//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
import Journal
import Operations
import Persistence

/// Enters own cases into the rooms of their operations, as the journal tells of them.
struct OperationLedger: Sendable {
    private static let source = "journal"
    private static let readAtOnce = 500
    private static let actor = "node"

    let store: any OperationStore
    let journal: SQLJournalReader

    /// The detail of a ``LedgerRecord/action`` entry.
    private struct Change: Decodable {
        let after: LedgerRecord?
    }

    /// Reads what was written since the last time.
    /// - Returns: whether any seizure changed.
    func catchUp() async throws -> Bool {
        var hasChanged = try await enterWaiting()
        while !Task.isCancelled {
            let place = try await store.position(of: Self.source)
            let entries = try await journal.entries(after: place, limit: Self.readAtOnce)
            guard let last = entries.last else { return hasChanged }
            let operations = try await store.operations()
            var seizures: [String: OperationSeizure] = [:]
            for entry in entries where entry.action == LedgerRecord.action {
                let id = OperationSeizure.Source.ownCase(entry.subject)
                let known = OperationSeizure(
                    id,
                    operation: nil,
                    named: "",
                    facts: SeizureFacts(number: entry.subject, office: "")
                ).id
                var before = seizures[known]
                if before == nil { before = try await store.seizure(known) }
                if let seizure = Self.seizure(entry, before: before, among: operations) { seizures[known] = seizure }
            }
            if !seizures.isEmpty { hasChanged = true }
            let all = seizures.values.sorted { $0.id < $1.id }
            try await store.put(all, position: SourcePosition(Self.source, last.sequence), by: Self.actor)
        }
        return hasChanged
    }

    /// Seizures that named an operation which was not known are entered once it is.
    func enterWaiting() async throws -> Bool {
        let waiting = try await store.seizures(of: nil)
        guard !waiting.isEmpty else { return false }
        let operations = try await store.operations()
        var entered = false
        for seizure in waiting {
            guard let operation = operations.first(where: { $0.isCalled(seizure.named) }) else { continue }
            let code = operation.code
            try await store.change(seizure: seizure.id, by: Self.actor) {
                if $0.operation == nil { $0.operation = code }
            }
            entered = true
        }
        return entered
    }

    /// Nil for a case that is of no operation and never was.
    private static func seizure(
        _ entry: JournalEntry,
        before: OperationSeizure?,
        among operations: [JointOperation]
    ) -> OperationSeizure? {
        guard let change = try? JSONDecoder().decode(Change.self, from: Data(entry.detail.utf8)) else {
            // A record of a later version: the commander sees that there is one.
            var seizure =
                before
                ?? OperationSeizure(
                    .ownCase(entry.subject),
                    operation: nil,
                    named: "?",
                    facts: SeizureFacts(number: entry.subject, office: "")
                )
            seizure.isUnreadable = true
            return seizure
        }
        guard let record = change.after, let named = record.operation, !named.isEmpty else {
            guard var seizure = before else { return nil }
            seizure.standing = .moved
            return seizure
        }
        let found = operations.first { $0.isCalled(named) }?.code
        return OperationSeizure(
            .ownCase(entry.subject),
            // What an officer entered by hand stays where it is, as long as the case calls it the same.
            operation: found ?? (before?.named == named ? before?.operation : nil),
            named: named,
            phase: record.phase,
            facts: SeizureFacts(record),
            standing: OperationSeizure.Standing(record.standing),
            twins: before?.twins ?? [],
            told: before?.told ?? []
        )
    }
}

extension OperationSeizure.Standing {
    fileprivate init(_ standing: LedgerRecord.Standing) {
        self =
            switch standing {
            case .counted: .current
            case .suspicion: .suspicion
            case .cleared: .cleared
            case .merged: .merged
            }
    }
}
