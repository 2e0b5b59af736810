//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

extension CaseDesk {
    /// Changes a case that the officer may write, on the revision that they saw.
    @discardableResult
    private func change(
        _ number: CaseNumber,
        seen revision: Int?,
        _ right: CaseRight = .write,
        _ step: @escaping @Sendable (inout Case) throws -> Void
    ) async throws -> Case {
        let before = try await file(number)
        try require(right)
        let file = try await store.update(number, seen: revision, by: person.actor, step)
        if file.revision != before.revision { try await surroundings.changed(file, before: before) }
        return file
    }

    @discardableResult
    package func describe(_ number: CaseNumber, seen: Int, title: String, summary: String) async throws -> Case {
        let (person, now) = (person, now)
        return try await change(number, seen: seen) {
            try $0.describe(title: title, summary: summary, by: person, at: now)
        }
    }

    /// A remark fits any state of the case.
    @discardableResult
    package func remark(_ number: CaseNumber, _ remark: String) async throws -> Case {
        let (person, now) = (person, now)
        return try await change(number, seen: nil) { try $0.remark(remark, by: person, at: now) }
    }

    @discardableResult
    package func record(
        _ number: CaseNumber,
        seen: Int,
        _ seizure: SeizureRecord,
        effective: CalendarDate? = nil
    ) async throws -> Case {
        let (person, now, today) = (person, now, today)
        return try await change(number, seen: seen) {
            try $0.record(seizure, effective: effective ?? today, by: person, at: now, today: today)
        }
    }

    @discardableResult
    package func move(_ number: CaseNumber, seen: Int, to stage: CaseStage, remark: String) async throws -> Case {
        let (person, now, today) = (person, now, today)
        return try await change(number, seen: seen) {
            try $0.move(to: stage, remark: remark, by: person, at: now, today: today)
        }
    }

    @discardableResult
    package func assign(_ number: CaseNumber, seen: Int, to login: String?) async throws -> Case {
        let (person, now) = (person, now)
        return try await change(number, seen: seen) { try $0.assign(to: login, by: person, at: now) }
    }

    @discardableResult
    package func setDue(_ number: CaseNumber, seen: Int, _ day: CalendarDate?) async throws -> Case {
        let (person, now) = (person, now)
        return try await change(number, seen: seen) { try $0.setDue(day, by: person, at: now) }
    }

    @discardableResult
    package func proposeClosing(
        _ number: CaseNumber,
        seen: Int,
        as outcome: CaseOutcome,
        reason: String,
        effective: CalendarDate? = nil
    ) async throws -> Case {
        let (person, now, today) = (person, now, today)
        return try await change(number, seen: seen) {
            try $0.proposeClosing(
                as: outcome,
                reason: reason,
                effective: effective ?? today,
                by: person,
                at: now,
                today: today
            )
        }
    }

    /// Agrees to the end. From then on a day is set on which names go.
    @discardableResult
    package func approveClosing(_ number: CaseNumber, seen: Int) async throws -> Case {
        let (person, now) = (person, now)
        let open = try await surroundings.openItems(of: number)
        let before = try await file(number)
        try require(.approve)
        let file = try await store.update(number, seen: seen, by: person.actor) {
            try $0.approveClosing(openItems: open, by: person, at: now)
        }
        // Before all else that follows: what fails here is made good by the upkeep.
        if let outcome = file.outcome {
            let day = terms.purgeDay(outcome, closedOn: today)
            try await nominal.setPurgeDay(day, of: number, by: person.actor)
        }
        try await surroundings.changed(file, before: before)
        return file
    }

    @discardableResult
    package func returnClosing(_ number: CaseNumber, seen: Int, reason: String) async throws -> Case {
        let (person, now) = (person, now)
        return try await change(number, seen: seen, .approve) {
            try $0.returnClosing(reason, by: person, at: now)
        }
    }

    /// Merges a case into another; who may do so can agree to the end of both.
    @discardableResult
    package func merge(
        _ number: CaseNumber,
        seen: Int,
        into target: CaseNumber,
        reason: String
    ) async throws -> Case {
        guard number != target else { throw CaseError.mergesWithItself }
        let before = try await file(number)
        let targetBefore = try await file(target)
        try require(.approve)
        let (person, now, today) = (person, now, today)
        let file = try await store.merge(number, seen: seen, into: target, by: person.actor) { source, target in
            try target.merge(&source, reason: reason, by: person, at: now, today: today)
        }
        if let source = try await store.find(number) { try await surroundings.changed(source, before: before) }
        try await surroundings.changed(file, before: targetBefore)
        return file
    }

    /// Splits lines off into a new case.
    /// - Parameter key: made once for the form.
    package func split(
        _ number: CaseNumber,
        seen: Int,
        lines: Set<String>,
        key: String,
        title: String,
        reason: String
    ) async throws -> Case {
        let before = try await file(number)
        try require(.write)
        let (person, now, today) = (person, now, today)
        let part = try await store.split(number, seen: seen, key: key, year: today.year, by: person.actor) {
            try $0.split(
                lines: lines,
                into: $1,
                key: key,
                title: title,
                reason: reason,
                by: person,
                at: now,
                today: today
            )
        }
        if let file = try await store.find(number) { try await surroundings.changed(file, before: before) }
        try await surroundings.changed(part, before: nil)
        return part
    }
}
