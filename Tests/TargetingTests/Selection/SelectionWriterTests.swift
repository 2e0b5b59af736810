//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation
import Targeting
import Testing

@Suite("Selection file")
struct SelectionWriterTests {
    /// A file that goes when the test ends.
    final class Scratch {
        let path = NSTemporaryDirectory() + "selection-\(UUID().uuidString).csv"
        deinit { try? FileManager.default.removeItem(atPath: path) }
        var text: String { (try? String(contentsOfFile: path, encoding: .utf8)) ?? "" }
    }

    @Test("Rows are written as agreed, with quotes where RFC 4180 wants them")
    func rows() throws {
        let scratch = Scratch()
        var writer = try SelectionWriter(path: scratch.path)
        try writer.append(
            id: "10001/2",
            score: 0.75,
            rank: 1,
            lane: .red,
            reasons: ["price \"low\", very", "địa chỉ\nmới", "third", "fourth"],
            selectedBy: .model
        )
        try writer.append(id: "a,b", score: .nan, rank: 2_147_483_648, lane: .green, reasons: [], selectedBy: .none)
        try writer.finish()
        try writer.finish()
        #expect(
            scratch.text == """
                id,score,rank,lane,reason1,reason2,reason3,selected_by
                10001/2,0.75,1,red,"price ""low"", very","địa chỉ
                mới",third,model
                "a,b",,2147483648,green,,,,none

                """
        )
    }

    @Test(
        "Scores are plain decimals",
        arguments: [
            (0, "0"), (1, "1.0"), (0.1, "0.1"), (0.0001, "0.0001"), (0.00005, "0.00005"), (1e-9, "0.000000001"),
            (1e-20, "0"), (0.99999994, "0.99999994"), (0.000012345, "0.000012345"),
        ] as [(Float, String)]
    )
    func scores(score: Float, text: String) throws {
        let scratch = Scratch()
        var writer = try SelectionWriter(path: scratch.path)
        try writer.append(id: "x", score: score, rank: 1, lane: .green, reasons: [], selectedBy: .random)
        try writer.finish()
        #expect(scratch.text.hasSuffix("\nx,\(text),1,green,,,,random\n"))
    }

    @Test("A full disk is told, not swallowed", .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
    func fullDisk() throws {
        var writer = try SelectionWriter(path: "/dev/full")
        try writer.append(id: "x", score: 0.5, rank: 1, lane: .red, reasons: [], selectedBy: .model)
        var error: SelectionWriterError?
        do { try writer.finish() } catch let caught { error = caught }
        #expect(error == .diskFull)
    }

    @Test(
        "A full disk shows while rows are still coming",
        .enabled(if: FileManager.default.fileExists(atPath: "/dev/full"))
    )
    func fullDiskEarly() throws {
        var writer = try SelectionWriter(path: "/dev/full")
        var error: SelectionWriterError?
        var rows: UInt32 = 0
        while error == nil, rows < 100_000 {
            rows += 1
            do {
                try writer.append(id: "12345678", score: 0.5, rank: rows, lane: .red, reasons: [], selectedBy: .model)
            } catch let caught {
                error = caught
            }
        }
        #expect(error == .diskFull)
        #expect(rows < 50_000)
    }

    @Test("A folder that isn't there is told by its path")
    func noFolder() {
        var path = ""
        do { _ = try SelectionWriter(path: "/nowhere/at/all.csv") } catch let error {
            if case .cannotOpen(let named, _) = error { path = named }
        }
        #expect(path == "/nowhere/at/all.csv")
    }

    @Test("Everything that went in comes out, over many buffers")
    func manyBuffers() throws {
        let scratch = Scratch()
        var writer = try SelectionWriter(path: scratch.path)
        for row in 1...60_000 as ClosedRange<UInt32> {
            try writer.append(
                id: "1000\(row)",
                score: 0.25,
                rank: row,
                lane: .yellow,
                reasons: ["a"],
                selectedBy: .model
            )
        }
        try writer.finish()
        let lines = scratch.text.split(separator: "\n")
        #expect(lines.count == 60_001)
        #expect(lines[60_000] == "100060000,0.25,60000,yellow,a,,,model")
    }
}
