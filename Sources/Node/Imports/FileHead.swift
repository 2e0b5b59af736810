//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Console
package import Customs
import Foundation
package import Intake

/// What the head of an unknown file says: its columns, and how they seem to become fields.
package struct FileHead: Sendable {
    package let format: String
    package let columns: [ImportPreview.Column]
    package let headerLine: Int?
    /// The mapping it would be read with.
    package let mapping: ColumnMapping
    /// Whether the mapping is one that was built in or confirmed before.
    package let isKnown: Bool
    /// Whether it can be a table at all: a picture or a program has zero bytes and no column that anybody knows.
    package var isTable: Bool { !hasZeroBytes || columns.contains { $0.suggestion != nil } }
    private let hasZeroBytes: Bool

    /// - Throws: ``IntakeError``
    package init(_ path: String, name: String, shelf: MappingShelf?) throws(IntakeError) {
        let start = try Self.start(of: path)
        format = Self.format(of: start)
        hasZeroBytes = format == "csv" && start.contains(0)
        if format == "jsonl" {
            mapping = ColumnMapping.builtIn("lienquan") ?? ColumnMapping(name: "lienquan", columns: [])
            columns = try Self.filledFields(path, mapping).map { field, samples in
                ImportPreview.Column(header: field.rawValue, samples: samples, suggestion: field)
            }
            headerLine = nil
            isKnown = true
            return
        }
        let proposal = try MappingSuggestion.propose(path, name: name)
        let known = shelf?.known(proposal.columns.map(\.header))
        var mapping = proposal.mapping
        if let known {
            mapping = known
            mapping.headerRow = mapping.headerRow ?? proposal.mapping.headerRow
        }
        self.mapping = mapping
        isKnown = known != nil
        headerLine = proposal.mapping.headerRow
        // Two columns may feed one field in a mapping; a form shows each field once.
        var met: Set<DeclarationField> = []
        columns = proposal.columns.map { column in
            let field =
                known.map { known in known.columns.first { $0.headers.contains(column.header) }?.field }
                ?? column.field
            return ImportPreview.Column(
                header: column.header,
                samples: column.examples,
                suggestion: field.flatMap { met.insert($0).inserted ? $0 : nil }
            )
        }
    }

    /// The mapping with the fields that an officer has given the columns; what the officer left as it was keeps its
    /// unit and its table of values.
    package func mapping(with fields: [DeclarationField?]) -> ColumnMapping {
        guard fields != columns.map(\.suggestion) else { return mapping }
        var chosen = mapping
        chosen.columns = zip(columns, fields).compactMap { column, field in
            guard let field else { return nil }
            let before = mapping.columns.first { $0.field == field && $0.headers.contains(column.header) }
            return before ?? ColumnMapping.Column(field: field, headers: [column.header])
        }
        return chosen
    }

    private static func start(of path: String) throws(IntakeError) -> Data {
        guard let file = FileHandle(forReadingAtPath: path) else {
            throw .cannotOpen(path: path, reason: "no such file, or not yours to read")
        }
        defer { try? file.close() }
        return (try? file.read(upToCount: 4_096)) ?? Data()
    }

    private static func format(of start: Data) -> String {
        if start.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return "xlsx" }
        let text = start.starts(with: [0xEF, 0xBB, 0xBF]) ? start.dropFirst(3) : start
        return text.first { $0 > 0x20 } == UInt8(ascii: "{") ? "jsonl" : "csv"
    }

    private static func filledFields(
        _ path: String,
        _ mapping: ColumnMapping
    ) throws(IntakeError) -> [(DeclarationField, [String])] {
        guard let batch = try DeclarationFile.open(path, mapping: mapping).next(limit: 200) else { return [] }
        return DeclarationField.allCases.compactMap { field in
            let samples = (0..<batch.count).lazy.compactMap { batch.text(field, at: $0) }.prefix(3)
            return samples.isEmpty ? nil : (field, Array(samples))
        }
    }
}
