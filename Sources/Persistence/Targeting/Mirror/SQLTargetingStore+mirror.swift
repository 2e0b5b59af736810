//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Targeting

extension SQLTargetingStore {
    /// What a finding writes to a line that stands already.
    static let laterFields: [DeclarationField] = [.finding, .findingAt, .findingTheme, .findingRevenue, .selectedBy]

    package func layOutColumns(
        segment size: Int,
        _ progress: @escaping @Sendable (Int) -> Void
    ) async throws -> Int {
        var laidOut = 0
        while let draft = try await storage.read({ try MirrorDraft.next(segment: size, in: $0) }) {
            try Task.checkCancellation()
            // The lines may have changed since they were read; then they are read again.
            if try await storage.write({ try draft.save(in: $0) }) {
                laidOut += draft.batchCount
                progress(laidOut)
            }
        }
        return laidOut
    }

    /// Takes the columns out of the mirror that a finding changes for a line.
    static func forgetColumns(of line: DeclarationLineID, in connection: any SQLConnection) throws {
        try connection.execute("UPDATE line_mirror SET changes = changes + 1 WHERE id = 1")
        let places = Array(repeating: "?", count: laterFields.count).joined(separator: ", ")
        try connection.execute(
            """
            DELETE FROM line_segment_column WHERE field IN (\(places)) AND segment_id IN (
                SELECT s.id FROM line_segment AS s
                JOIN declaration_line AS l ON l.lodged_at >= s.first_lodged_at AND l.lodged_at <= s.last_lodged_at
                WHERE l.declaration_no = ? AND l.item_no = ?)
            """,
            laterFields.map { .text($0.rawValue) } + line.key
        )
    }
}

/// What is to be added to the mirror next: a new segment, or columns of one that lost them.
private struct MirrorDraft: Sendable {
    private enum Place: Sendable {
        case new(first: DeclarationLineID, firstAt: Int64, last: DeclarationLineID, lastAt: Int64)
        case known(Int64)
    }

    /// A stretch between segments is laid out when it is this part of a segment long; the end only when it fills one.
    private static let leastShare = 16

    private let place: Place
    private let columns: [(field: DeclarationField, bytes: [UInt8])]
    let batchCount: Int
    /// How often lines had changed when it was read.
    private let changes: Int64

    static func next(segment size: Int, in connection: any SQLConnection) throws -> MirrorDraft? {
        let incomplete = try incomplete(in: connection)
        var stretch = LodgingStretch(from: .min, to: .max)
        for segment in try LineSegment.all(in: connection) {
            stretch.before = segment.first
            if let draft = try new(stretch, size, atLeast: max(1, size / leastShare), in: connection) { return draft }
            if incomplete.contains(segment.id), let draft = try renewed(segment, in: connection) { return draft }
            stretch = LodgingStretch(after: segment.last, from: .min, to: .max)
        }
        return try new(stretch, size, atLeast: size, in: connection)
    }

    /// The segments that lack a column.
    private static func incomplete(in connection: any SQLConnection) throws -> Set<Int64> {
        let found = try connection.all(
            """
            SELECT s.id FROM line_segment AS s LEFT JOIN line_segment_column AS c ON c.segment_id = s.id
            GROUP BY s.id HAVING COUNT(c.field) < ?
            """,
            [.integer(Int64(DeclarationField.allCases.count))]
        ) { try $0.integer(0) }
        return Set(found)
    }

    private static func new(
        _ stretch: LodgingStretch,
        _ size: Int,
        atLeast least: Int,
        in connection: any SQLConnection
    ) throws -> MirrorDraft? {
        guard !stretch.isEmpty else { return nil }
        let (condition, values) = stretch.condition
        // The index alone tells whether there are enough.
        let count = try connection.first(
            """
            SELECT COUNT(*) FROM (SELECT 1 AS one FROM declaration_line WHERE \(condition)
                ORDER BY lodged_at, declaration_no, item_no LIMIT ?) AS few
            """,
            values + [.integer(Int64(least))]
        ) { try $0.integer(0) }
        guard let count, count >= Int64(least) else { return nil }
        let batch = try read(DeclarationField.allCases, condition, values, limit: size, in: connection)
        guard let times = batch[instant: .lodgedAt]?.seconds, let first = times.first, let last = times.last else {
            return nil
        }
        return MirrorDraft(
            place: .new(
                first: batch.line(at: 0),
                firstAt: first,
                last: batch.line(at: batch.count - 1),
                lastAt: last
            ),
            columns: DeclarationField.allCases.map { ($0, LineColumnBytes.make($0, of: batch)) },
            batchCount: batch.count,
            changes: try changes(in: connection)
        )
    }

    /// The columns that a segment lost; nil where it has all.
    private static func renewed(_ segment: LineSegment, in connection: any SQLConnection) throws -> MirrorDraft? {
        let known = try connection.all(
            "SELECT field FROM line_segment_column WHERE segment_id = ?",
            [.integer(segment.id)]
        ) { $0.text(0) }
        let missing = DeclarationField.allCases.filter { !known.contains($0.rawValue) }
        guard !missing.isEmpty else { return nil }
        let (condition, values) = segment.stretch
        let batch = try read(missing, condition, values, limit: segment.count, in: connection)
        return MirrorDraft(
            place: .known(segment.id),
            columns: missing.map { ($0, LineColumnBytes.make($0, of: batch)) },
            batchCount: batch.count,
            changes: try changes(in: connection)
        )
    }

    private static func read(
        _ fields: [DeclarationField],
        _ condition: String,
        _ values: [SQLValue],
        limit: Int,
        in connection: any SQLConnection
    ) throws -> DeclarationBatch {
        var reader = DeclarationLineReader(fields)
        try connection.query(
            """
            SELECT \(DeclarationLineTable.selection(of: fields)) FROM declaration_line
            WHERE \(condition) ORDER BY lodged_at, declaration_no, item_no LIMIT ?
            """,
            values + [.integer(Int64(limit))]
        ) { try reader.append($0) }
        return reader.finish()
    }

    private static func changes(in connection: any SQLConnection) throws -> Int64 {
        try connection.first("SELECT changes FROM line_mirror WHERE id = 1") { try $0.integer(0) } ?? 0
    }

    /// Adds it, unless lines arrived in between or changed since it was read; false then.
    func save(in connection: any SQLConnection) throws -> Bool {
        try connection.lockJournal()
        guard try Self.changes(in: connection) == changes else { return false }
        let id: Int64
        switch place {
        case .known(let known):
            let found = try connection.first("SELECT id FROM line_segment WHERE id = ?", [.integer(known)]) {
                try $0.integer(0)
            }
            guard found != nil else { return false }
            id = known
        case .new(let first, let firstAt, let last, let lastAt):
            id = (try connection.first("SELECT MAX(id) FROM line_segment") { try $0.integer(0) } ?? 0) + 1
            let segment = LineSegment(
                id: id,
                first: LodgingKey(
                    lodgedAt: firstAt,
                    declarationNo: first.declarationNo,
                    itemNo: Int64(first.itemNo)
                ),
                last: LodgingKey(lodgedAt: lastAt, declarationNo: last.declarationNo, itemNo: Int64(last.itemNo)),
                count: batchCount
            )
            guard try segment.isWhole(in: connection), try !segment.overlaps(in: connection) else { return false }
            try segment.insert(in: connection)
        }
        for column in columns {
            try connection.execute(
                """
                INSERT INTO line_segment_column (segment_id, field, content) VALUES (?, ?, ?)
                ON CONFLICT (segment_id, field) DO UPDATE SET content = excluded.content
                """,
                [.integer(id), .text(column.field.rawValue), .blob(column.bytes)]
            )
        }
        return true
    }
}

extension LineSegment {
    /// Whether another one has some of its lines.
    fileprivate func overlaps(in connection: any SQLConnection) throws -> Bool {
        let first = "(first_lodged_at, first_declaration_no, first_item_no)"
        let last = "(last_lodged_at, last_declaration_no, last_item_no)"
        return try connection.first(
            "SELECT id FROM line_segment WHERE \(first) <= (?, ?, ?) AND \(last) >= (?, ?, ?) LIMIT 1",
            self.last.values + self.first.values
        ) { try $0.integer(0) } != nil
    }

    fileprivate func insert(in connection: any SQLConnection) throws {
        try connection.execute(
            """
            INSERT INTO line_segment (id, first_lodged_at, first_declaration_no, first_item_no, last_lodged_at,
                last_declaration_no, last_item_no, line_count)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [.integer(id)] + first.values + last.values + [.integer(Int64(count))]
        )
    }

    /// Takes segments out of the mirror that lines have come into.
    ///
    /// - Parameter minutes: in which the new lines were lodged.
    static func forget(lodgedIn minutes: Set<Int64>, in connection: any SQLConnection) throws {
        guard !minutes.isEmpty else { return }
        let sorted = minutes.sorted()
        for segment in try all(in: connection) {
            let first = segment.first.lodgedAt.floored(to: 60)
            let place = sorted.partitioningIndex { $0 >= first }
            guard place < sorted.count, sorted[place] <= segment.last.lodgedAt.floored(to: 60) else { continue }
            if try !segment.isWhole(in: connection) { try segment.remove(in: connection) }
        }
    }
}

extension Int64 {
    /// How many whole parts of a length lie below.
    func floored(to length: Int64) -> Int64 { self >= 0 ? self / length : (self - length + 1) / length }
}

extension Array {
    /// The first place whose element fulfils a condition that all behind it fulfil too.
    fileprivate func partitioningIndex(_ condition: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if condition(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
