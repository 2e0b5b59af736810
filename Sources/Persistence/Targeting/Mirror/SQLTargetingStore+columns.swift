//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs
import Targeting

extension SQLTargetingStore {
    package func eachBatch(
        of fields: Set<DeclarationField>,
        from: Int64,
        to: Int64,
        size: Int,
        _ body: @escaping @Sendable (DeclarationBatch) throws -> Void
    ) async throws {
        let fields = DeclarationField.allCases.filter { fields.contains($0) }
        try await storage.read { connection in
            let walk = MirrorWalk(connection: connection, fields: fields, size: size)
            var stretch = LodgingStretch(from: from, to: to)
            for segment in try LineSegment.all(in: connection) {
                // One that is not wholly within the period is read by its rows.
                guard segment.first.lodgedAt >= from, segment.last.lodgedAt < to else { continue }
                stretch.before = segment.first
                try walk.rows(stretch, body)
                try walk.segment(segment, body)
                stretch = LodgingStretch(after: segment.last, from: from, to: to)
            }
            try walk.rows(stretch, body)
        }
    }
}

/// Reads some fields of lines in the order of lodging: whole segments of the mirror, and rows for what it does not have.
private struct MirrorWalk {
    let connection: any SQLConnection
    let fields: [DeclarationField]
    let size: Int

    /// The lines of a stretch by their rows.
    func rows(_ stretch: LodgingStretch, _ body: (DeclarationBatch) throws -> Void) throws {
        guard !stretch.isEmpty else { return }
        let (condition, values) = stretch.condition
        try rows(where: condition, values, body)
    }

    /// A segment by its columns, or by its rows where one is missing or damaged.
    func segment(_ segment: LineSegment, _ body: (DeclarationBatch) throws -> Void) throws {
        var batch = DeclarationBatch(count: segment.count)
        var held = 0
        let places = Array(repeating: "?", count: fields.count).joined(separator: ", ")
        try connection.query(
            "SELECT field, content FROM line_segment_column WHERE segment_id = ? AND field IN (\(places))",
            [.integer(segment.id)] + fields.map { .text($0.rawValue) }
        ) { row in
            guard let field = DeclarationField(rawValue: row.text(0)) else { return }
            if LineColumnBytes.read(row.blob(1), field, into: &batch) { held += 1 }
        }
        if held == fields.count { return try body(batch) }
        let (condition, values) = segment.stretch
        try rows(where: condition, values, body)
    }

    private func rows(
        where condition: String,
        _ values: [SQLValue],
        _ body: (DeclarationBatch) throws -> Void
    ) throws {
        var reader = DeclarationLineReader(fields)
        try connection.query(
            """
            SELECT \(DeclarationLineTable.selection(of: fields)) FROM declaration_line
            WHERE \(condition) ORDER BY lodged_at, declaration_no, item_no
            """,
            values
        ) { row in
            try reader.append(row)
            if reader.count >= size { try body(reader.finish()) }
        }
        if reader.count > 0 { try body(reader.finish()) }
    }
}
