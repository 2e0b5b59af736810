//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Casework
import Customs
import Foundation
import Journal

/// Cases in the node's database.
package struct SQLCaseStore: CaseStore {
    let storage: NodeStorage

    init(_ storage: NodeStorage) {
        self.storage = storage
    }

    package func find(_ number: CaseNumber) async throws -> Case? {
        try await storage.read { try CaseRow.find(number, in: $0) }
    }

    package func find(_ origin: CaseOrigin) async throws -> Case? {
        try await storage.read { try Self.find(origin, in: $0) }
    }

    package func state(of number: CaseNumber, at revision: Int) async throws -> Case? {
        try await storage.read { try CaseRow.state(of: number, at: Int64(revision), in: $0) }
    }

    package func open(
        office: String,
        year: Int,
        from origin: CaseOrigin,
        by login: String,
        _ make: @escaping @Sendable (CaseNumber) throws -> (Case, [CaseEntity])
    ) async throws -> (file: Case, isNew: Bool) {
        let now = storage.now()
        return try await storage.write { connection in
            if let found = try Self.find(origin, in: connection) { return (file: found, isNew: false) }
            let number = try Self.nextNumber(office, year, in: connection)
            let (file, entities) = try make(number)
            try Self.insert(file, by: login, at: now, in: connection)
            for entity in entities { try CaseEntityRow.save(entity, key: entity.normalKey, in: connection) }
            return (file: try Self.kept(file), isNew: true)
        }
    }

    package func admit(
        _ admissions: [CaseAdmission],
        by login: String
    ) async throws -> [CaseAdmission.Outcome] {
        let now = storage.now()
        return try await storage.writeAlone { connection in
            try connection.lockJournal()
            return try admissions.map { try Self.admit($0, by: login, at: now, in: connection) }
        }
    }

    @discardableResult
    package func update(
        _ number: CaseNumber,
        seen revision: Int?,
        by login: String,
        _ change: @escaping @Sendable (inout Case) throws -> Void
    ) async throws -> Case {
        let now = storage.now()
        return try await storage.write { connection in
            var file = try Self.locked(number, seen: revision, in: connection)
            let before = file
            try change(&file)
            try Self.save(file, before: before, by: login, at: now, in: connection)
            return try Self.kept(file)
        }
    }

    package func merge(
        _ number: CaseNumber,
        seen: Int,
        into target: CaseNumber,
        by login: String,
        _ change: @escaping @Sendable (_ source: inout Case, _ target: inout Case) throws -> Void
    ) async throws -> Case {
        guard number != target else { throw CaseError.mergesWithItself }
        let now = storage.now()
        return try await storage.write { connection in
            // Always in one order, so that two officers who merge the same pair wait instead of locking each other.
            let first = try Self.locked(min(number, target), seen: nil, in: connection)
            let second = try Self.locked(max(number, target), seen: nil, in: connection)
            var source = number < target ? first : second
            var file = number < target ? second : first
            guard source.revision == seen else {
                throw CaseError.stale(number, seen: seen, now: source.revision)
            }
            let (sourceBefore, before) = (source, file)
            try change(&source, &file)
            try Self.save(source, before: sourceBefore, by: login, at: now, in: connection)
            try Self.save(file, before: before, by: login, at: now, in: connection)
            try CaseEntityRow.move(from: number, to: target, in: connection)
            return try Self.kept(file)
        }
    }

    package func split(
        _ number: CaseNumber,
        seen: Int,
        key: String,
        year: Int,
        by login: String,
        _ change: @escaping @Sendable (inout Case, CaseNumber) throws -> Case
    ) async throws -> Case {
        let now = storage.now()
        return try await storage.write { connection in
            if let found = try Self.find(.split(from: number, key), in: connection) { return found }
            var file = try Self.locked(number, seen: seen, in: connection)
            let before = file
            let part = try change(&file, try Self.nextNumber(file.office, year, in: connection))
            try Self.save(file, before: before, by: login, at: now, in: connection)
            // What is split off comes out of a case, so it counts from the day of the split.
            var source = part.ledgerRecord
            if source.standing == .counted { source.standing = .merged }
            try Self.insert(part, from: source, by: login, at: now, in: connection)
            return try Self.kept(part)
        }
    }

    package func events(of number: CaseNumber) async throws -> [CaseEvent] {
        try await storage.read { connection in
            try connection.all(
                "SELECT kind, at, login, name, subject, remark FROM case_event WHERE number = ? ORDER BY place",
                [.text(number.text)]
            ) { row in
                guard let kind = CaseEvent.Kind(rawValue: row.text(0)) else {
                    throw PersistenceError.unreadable("an event of the case \(number)")
                }
                return CaseEvent(
                    kind,
                    at: try row.integer(1),
                    by: CasePerson(login: row.text(2), name: row.text(3)),
                    subject: row.optionalText(4),
                    remark: row.optionalText(5)
                )
            }
        }
    }
}
