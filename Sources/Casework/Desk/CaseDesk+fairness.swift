//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

extension CaseDesk {
    /// Writes down what somebody concerned asks to have corrected.
    /// - Parameter request: in their words; kept with the names.
    @discardableResult
    package func register(
        correctionOf number: CaseNumber,
        entity: String?,
        request: String,
        receivedOn day: CalendarDate
    ) async throws -> Correction {
        let file = try await file(number)
        try require(.write)
        let request = try Case.text(request, .correction, most: Case.longestText)
        guard day <= today, let due = day.adding(days: Correction.usualTerm) else {
            throw CaseError.wrongDay(.correction)
        }
        if let entity {
            guard try await store.entity(entity)?.number == number else { throw CaseError.unknownEntity(entity) }
        }
        let correction = Correction(
            id: UUIDv7.make(milliseconds: now * 1_000),
            file.number,
            entity: entity,
            receivedOn: day,
            due: due,
            by: person
        )
        let sealed = try keeper.close(request, correction: correction.id)
        try await nominal.save(correction, sealed: sealed, by: person.actor)
        return correction
    }

    /// Decides a request for correction, as another person than who registered it. What others have of the case then
    /// counts as outdated until they follow.
    @discardableResult
    package func decide(
        correction id: String,
        _ state: Correction.State,
        reason: String
    ) async throws -> Correction {
        guard let kept = try await nominal.correction(id) else { throw CaseError.unknownEntity(id) }
        var correction = kept.correction
        let file = try await file(correction.number)
        try require(.approve)
        try correction.decide(state, reason: reason, by: person, on: today)
        try await nominal.save(correction, sealed: kept.sealed, by: person.actor)
        if state == .accepted {
            for var copy in try await store.copies(of: file.number) where copy.state == .current {
                copy.state = .outdated
                try await store.save(copy, by: person.actor)
            }
            let (person, now) = (person, now)
            let after = try await store.update(file.number, seen: nil, by: person.actor) {
                $0.note(CaseEvent(.correction, at: now, by: person, subject: id))
            }
            try await surroundings.changed(after, before: file)
        }
        return correction
    }

    /// Requests for correction of a case, with their words for who may see names.
    package func corrections(
        of number: CaseNumber
    ) async throws -> [(correction: Correction, request: String?)] {
        _ = try await file(number)
        let all = try await nominal.corrections(of: number)
        guard may(.nominal), !all.isEmpty else { return all.map { (correction: $0.correction, request: nil) } }
        try await nominal.noteLook(at: number, entities: [], purpose: "corrections", by: person.actor)
        return try all.map { correction, sealed in
            // Purged with the names.
            let request = sealed.isEmpty ? nil : try keeper.open(sealed, correction: correction.id)
            return (correction: correction, request: request)
        }
    }

    /// Deletes the names of a case before their day, or of one of its entities.
    @discardableResult
    package func purge(_ number: CaseNumber, entity: String? = nil, reason: String) async throws -> Int {
        let file = try await file(number)
        try require(.approve)
        try require(.nominal)
        let reason = try Case.text(reason, .reason, most: Case.longestText)
        let count = try await nominal.purge(number, entity: entity, by: person.actor)
        let (person, now) = (person, now)
        let after = try await store.update(number, seen: nil, by: person.actor) {
            $0.note(CaseEvent(.purged, at: now, by: person, subject: String(count), remark: reason))
        }
        try await surroundings.changed(after, before: file)
        return count
    }
}
