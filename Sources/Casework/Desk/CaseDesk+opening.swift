//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

extension CaseDesk {
    /// What a case is opened with besides its record.
    package struct Opening: Sendable {
        package var origin: CaseOrigin
        package var office: String
        package var stage: CaseStage
        package var title: String
        package var summary: String
        package var seizure: SeizureRecord
        /// What is tied to it, with who it is where that is nominal.
        package var entities: [EntityDraft]

        package init(
            from origin: CaseOrigin,
            office: String,
            stage: CaseStage,
            title: String,
            summary: String = "",
            seizure: SeizureRecord = SeizureRecord(),
            entities: [EntityDraft] = []
        ) {
            self.origin = origin
            self.office = office
            self.stage = stage
            self.title = title
            self.summary = summary
            self.seizure = seizure
            self.entities = entities
        }
    }

    /// Opens a case, or finds the one that was opened from the same before.
    package func open(_ opening: Opening) async throws -> (file: Case, isNew: Bool) {
        try require(.write)
        guard sees(opening.office) else { throw CaseError.unknownOffice(opening.office) }
        let (person, now, today) = (person, now, today)
        let drafts = opening.entities.map { (draft: $0, id: UUIDv7.make(milliseconds: now * 1_000)) }
        let (file, isNew) = try await store.open(
            office: opening.office,
            year: (opening.seizure.detected ?? today).year,
            from: opening.origin,
            by: person.actor
        ) { number in
            let file = try Case(
                number,
                from: opening.origin,
                stage: opening.stage,
                title: opening.title,
                summary: opening.summary,
                seizure: opening.seizure,
                by: person,
                at: now,
                today: today
            )
            return (file, drafts.map { $0.draft.entity($0.id, of: number, by: person.actor, at: now) })
        }
        guard sees(file.office) else { throw CaseError.notAllowed }
        if isNew {
            for (draft, id) in drafts {
                guard let record = draft.record(id, of: file.number) else { continue }
                try await nominal.save(try keeper.close(record), entity: id, of: file.number, by: person.actor)
            }
            try await surroundings.changed(file, before: nil)
        }
        return (file: file, isNew: isNew)
    }

    /// The case that was opened from something, where the officer may see it.
    package func file(from origin: CaseOrigin) async throws -> Case? {
        try require(.see)
        guard let file = try await store.find(origin), sees(file.office) else { return nil }
        return file
    }
}
