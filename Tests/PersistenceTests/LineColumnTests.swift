//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Persistence
import Synchronization
import Targeting
import TestSupport
import Testing

@Suite("Columns of stored lines")
struct LineColumnTests {
    private static let sample = SampleDeclarations()

    private static func masses(_ node: NodeDatabase) async throws -> [Double] {
        let seen = Mutex<[Double]>([])
        try await node.targeting.eachBatch(of: [.netKg], from: .min, to: .max, size: 100) { batch in
            seen.withLock { $0 += batch[number: .netKg] ?? [] }
        }
        return seen.withLock { $0 }
    }

    @Test("full segments are laid out, the rest stays in rows, and nothing twice", arguments: TestDatabase.available)
    func segments(database: TestDatabase) async throws {
        try await database.withNode { node, _ in
            try await node.stores.add(Self.sample.batch(50))
            let told = Mutex<[Int]>([])
            let laidOut = try await node.targeting.layOutColumns(segment: 16) { count in
                told.withLock { $0.append(count) }
            }
            #expect(laidOut == 48)
            #expect(told.withLock { $0 } == [16, 32, 48])
            #expect(try await node.targeting.layOutColumns(segment: 16) { _ in } == 0)
            // A finding changes five columns of one segment, not the others.
            try await node.targeting.record(Self.sample.finding(20, .clean), by: "hai", correcting: false)
            #expect(try await node.targeting.layOutColumns(segment: 16) { _ in } == 16)
            // A late line takes its segment out; seventeen lines are then one segment and a remainder.
            let late: SampleDeclarations.Overrides = [.declarationNo: .text("late")]
            try await node.stores.add(Self.sample.batch(1, first: 20, overriding: late))
            #expect(try await node.targeting.layOutColumns(segment: 16) { _ in } == 17)
        }
    }

    /// Ways in which bytes go bad, as SQL for a blob.
    private static let damages = ["X''", "X'00'", "substr(content, 1, 30)", "CAST(content || X'00' AS BLOB)"]

    @Test("a damaged column is read from the rows", arguments: damages)
    func damage(change: String) async throws {
        try await TestDatabase.sqlite.withNode { node, address in
            try await node.stores.add(Self.sample.batch(32))
            let rows = try await Self.masses(node)
            _ = try await node.targeting.layOutColumns(segment: 16) { _ in }
            try await address.tamper("UPDATE line_segment_column SET content = \(change) WHERE field = 'net_kg'")
            #expect(try await Self.masses(node) == rows)
        }
    }

    @Test("a column with one wrong byte is read from the rows", arguments: 0..<60)
    func wrongByte(place: Int) async throws {
        try await TestDatabase.sqlite.withNode { node, address in
            try await node.stores.add(Self.sample.batch(32))
            let rows = try await Self.masses(node)
            _ = try await node.targeting.layOutColumns(segment: 32) { _ in }
            let before = "substr(content, 1, \(place))"
            let byte = "CASE WHEN substr(content, \(place + 1), 1) = X'07' THEN X'08' ELSE X'07' END"
            try await address.tamper(
                """
                UPDATE line_segment_column SET content = CAST(\(before) || \(byte) || substr(content, \(place + 2)) AS BLOB)
                WHERE field = 'net_kg' AND length(content) > \(place)
                """
            )
            #expect(try await Self.masses(node) == rows)
        }
    }
}
