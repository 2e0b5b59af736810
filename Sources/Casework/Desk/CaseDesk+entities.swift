//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

extension CaseDesk {
    package func entities(of number: CaseNumber) async throws -> [CaseEntity] {
        _ = try await file(number)
        return try await store.entities(of: number)
    }

    /// Opens who persons and companies of a case are; the look is written down before it happens.
    package func names(of number: CaseNumber, purpose: String) async throws -> [String: NominalRecord] {
        _ = try await file(number)
        try require(.nominal)
        let sealed = try await nominal.sealed(of: number)
        guard !sealed.isEmpty else { return [:] }
        try await nominal.noteLook(at: number, entities: sealed.keys.sorted(), purpose: purpose, by: person.actor)
        var names: [String: NominalRecord] = [:]
        for (entity, bytes) in sealed { names[entity] = try keeper.open(bytes, entity: entity) }
        return names
    }

    /// Ties a person or thing to a case.
    @discardableResult
    package func add(_ draft: EntityDraft, to number: CaseNumber) async throws -> CaseEntity {
        let file = try await file(number)
        try require(.write)
        try file.requireOpen()
        var draft = draft
        draft.name = try Case.text(draft.name, .name, most: 500)
        let now = now
        let id = UUIDv7.make(milliseconds: now * 1_000)
        let entity = draft.entity(id, of: number, by: person.actor, at: now)
        try await store.save(
            entity,
            key: entity.normalKey,
            event: CaseEvent(.entity, at: now, by: person, subject: draft.kind.rawValue)
        )
        if let record = draft.record(id, of: number) {
            try await nominal.save(try keeper.close(record), entity: id, of: number, by: person.actor)
        }
        try await surroundings.changed(file, before: file)
        return entity
    }

    /// Says that a person or thing has nothing to do with the case, or takes that back.
    @discardableResult
    package func clear(_ id: String, _ isCleared: Bool, reason: String) async throws -> CaseEntity {
        guard var entity = try await store.entity(id) else { throw CaseError.unknownEntity(id) }
        let file = try await file(entity.number)
        try require(.write)
        let reason = try Case.text(reason, .reason, most: Case.longestText)
        let now = now
        entity.clearedAt = isCleared ? now : nil
        try await store.save(
            entity,
            key: entity.normalKey,
            event: CaseEvent(.entity, at: now, by: person, subject: isCleared ? "cleared" : "restored", remark: reason)
        )
        try await surroundings.changed(file, before: file)
        return entity
    }

    /// Writes down who somebody is, in other words than before.
    package func revise(_ record: NominalRecord) async throws {
        guard let entity = try await store.entity(record.entity), entity.number == record.number else {
            throw CaseError.unknownEntity(record.entity)
        }
        let file = try await file(entity.number)
        try require(.write)
        try require(.nominal)
        var record = record
        record.name = try Case.text(record.name, .name, most: 500)
        try await nominal.save(try keeper.close(record), entity: entity.id, of: entity.number, by: person.actor)
        try await surroundings.changed(file, before: file)
    }

    /// An entity of a case that the officer may see; nil where there is none.
    package func entity(_ id: String) async throws -> CaseEntity? {
        try require(.see)
        guard let entity = try await store.entity(id), let file = try await store.find(entity.number),
            sees(file.office)
        else { return nil }
        return entity
    }

    /// Entities of other cases that may be the same. Those of cases that the officer may not see are left out.
    package func matches(of number: CaseNumber) async throws -> [EntityMatch] {
        let own = try await entities(of: number)
        var seen: [EntityMatch] = []
        for entity in own {
            for match in try await store.matches(of: entity.id) {
                let other = match.first == entity.id ? match.second : match.first
                guard let otherEntity = try await store.entity(other),
                    let file = try await store.find(otherEntity.number), sees(file.office)
                else { continue }
                if !seen.contains(match) { seen.append(match) }
            }
        }
        return seen
    }

    /// Says whether two entities are the same; ``EntityMatch/State/proposed`` takes back what was said.
    @discardableResult
    package func judge(_ first: String, _ second: String, _ state: EntityMatch.State) async throws -> EntityMatch {
        guard var match = try await store.match(first, second) else { throw CaseError.unknownEntity(first) }
        for id in [match.first, match.second] {
            guard let entity = try await store.entity(id) else { throw CaseError.unknownEntity(id) }
            _ = try await file(entity.number)
        }
        try require(.write)
        match.judge(state, by: person, at: now)
        try await store.save(match, by: person.actor)
        return match
    }
}
