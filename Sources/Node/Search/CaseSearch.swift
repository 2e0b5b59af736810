//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Customs
import Search

/// Cases as they are found: by what they say of goods, conveyances and papers. Names of persons and companies are not
/// in the index: who may see them looks at the case, and that is in the journal.
struct CaseSearch: SearchSource {
    let store: any CaseStore
    /// The codes of an office and all below it.
    let offices: @Sendable (String) -> Set<String>

    var kind: SearchKind { .casework }

    func scope(of reader: SearchReader) -> SearchScope { reader.office.map { .offices(offices($0)) } ?? .all }

    func record(_ id: String, for reader: SearchReader) async throws -> SearchRecord? {
        guard let number = CaseNumber(id), let file = try await store.find(number), file.mergedInto == nil else {
            return nil
        }
        if let own = reader.office, !offices(own).contains(file.office) { return nil }
        return SearchRecord(
            document: document(of: file, try await store.entities(of: number)),
            title: file.title,
            summary: file.summary.isEmpty ? nil : file.summary,
            label: file.stage.rawValue,
            time: file.openedAt,
            showsText: true
        )
    }

    /// A case for the index; nil for one that was merged into another.
    func document(_ number: CaseNumber) async throws -> SearchDocument? {
        guard let file = try await store.find(number), file.mergedInto == nil else { return nil }
        return document(of: file, try await store.entities(of: number))
    }

    private func document(of file: Case, _ entities: [CaseEntity]) -> SearchDocument {
        var fields: [SearchDocument.Field] = []
        func add(_ name: String, _ text: String?) {
            if let text, !text.isEmpty { fields.append(.init(name, text)) }
        }
        add("case_number", file.number.text)
        add("title", file.title)
        add("summary", file.summary)
        for line in file.seizure.lines {
            add("goods_description", line.description)
            add("hs_code", line.hs)
            for attribute in line.attributes.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
                add("attributes", attribute.value)
            }
        }
        add("concealment", file.seizure.concealment)
        for document in file.seizure.documents { add("documents", document.number) }
        for entity in entities where entity.clearedAt == nil && !entity.kind.isNominal {
            add("things", entity.label)
        }
        let day = file.seizure.detected.map { Int64($0.daysSince1970) } ?? file.openedAt / 86_400
        return SearchDocument(
            .casework,
            id: file.number.text,
            offices: [file.office],
            day: day,
            protection: .nominal,
            fields: fields
        )
    }
}
