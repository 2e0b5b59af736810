//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
import Intake
import Node
import Persistence
import Synchronization
import TestSupport

/// Makes a large node and writes to it, for `backup.py`.
///
/// ```
/// BackupBenchmark fill NODE GIGABYTES       imports declarations until the database has this size
/// BackupBenchmark write NODE RATE LOG       adds declarations at a rate, one durable import each, until SIGTERM;
///                                           LOG gets a line of each: when it was due, and how long it took, in ms
/// ```
@main
struct BackupBenchmark {
    private static let importLines = 100_000

    static func main() async throws {
        let arguments = CommandLine.arguments
        guard arguments.count >= 4 else {
            FileHandle.standardError.write(Data("see the head of BackupBenchmark.swift\n".utf8))
            exit(2)
        }
        let folder = NodeFolder(arguments[2])
        let node = try await Node.open(folder, creating: true)
        switch arguments[1] {
        case "fill": try await fill(node, to: Int64(Double(arguments[3]).map { $0 * 1e9 } ?? 0))
        default: try await write(node, rate: Double(arguments[3]) ?? 50, log: arguments[4])
        }
        try await node.close()
    }

    /// Some 600 bytes of text of its own for each line, as goods of real declarations are described.
    private static func batch(_ count: Int, first: Int) -> DeclarationBatch {
        let words = (0..<40).map { String(UInt64($0 + 1) &* UInt64(first + 1) &* 0x9E37_79B9_7F4A_7C15, radix: 36) }
        return SampleDeclarations().batch(
            count,
            first: first,
            overriding: [.goodsDescription: .text(words.joined(separator: " "))]
        )
    }

    private static func fill(_ node: Node, to bytes: Int64) async throws {
        var first = 0
        while size(node.folder) < bytes {
            let parts = Mutex(stride(from: first, to: first + importLines, by: 1_000).makeIterator())
            let description = ImportDescription(name: "fill", mapping: "lienquan", startedAt: NodeDatabase.systemTime())
            _ = try await node.database.declarations.add(description, by: "benchmark") {
                parts.withLock { $0.next() }.map { batch(1_000, first: $0) }
            }
            first += importLines
        }
        print("\(first) lines, \(size(node.folder) / 1_000_000) MB")
    }

    private static func size(_ folder: NodeFolder) -> Int64 {
        [folder.database.path, folder.database.path + "-wal"].reduce(0) { sum, path in
            let size = (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? NSNumber
            return sum + (size?.int64Value ?? 0)
        }
    }

    private static func write(_ node: Node, rate: Double, log: String) async throws {
        signal(SIGTERM, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: SIGTERM)
        _ = FileManager.default.createFile(atPath: log, contents: nil)
        let output = try FileHandle(forWritingTo: URL(fileURLWithPath: log))
        let base = 1_000_000_000 + Int(NodeDatabase.systemTime() % 100_000_000) * 10
        try await withThrowingTaskGroup(of: Void.self) { group in
            let ended = Ending()
            source.setEventHandler { ended.set() }
            source.resume()
            let clock = ContinuousClock()
            let begin = clock.now
            var number = 0
            while !ended.isSet {
                let due = begin + .seconds(Double(number) / rate)
                try await clock.sleep(until: due)
                let first = base + number
                let wall = Date().timeIntervalSince1970
                group.addTask {
                    let once = Mutex<DeclarationBatch?>(batch(1, first: first))
                    let description = ImportDescription(name: "post", mapping: "lienquan", startedAt: Int64(wall))
                    _ = try await node.database.declarations.add(description, by: "gate") {
                        once.withLock { batch in
                            defer { batch = nil }
                            return batch
                        }
                    }
                    // From when it was due: a pause holds up all that were due in it.
                    let taken = clock.now - due
                    let milliseconds =
                        Double(taken.components.seconds) * 1e3 + Double(taken.components.attoseconds) / 1e15
                    output.write(Data(String(format: "%.3f %.2f\n", wall, milliseconds).utf8))
                }
                number += 1
            }
            try await group.waitForAll()
        }
    }

    private final class Ending: Sendable {
        private let value = Atomic<Bool>(false)
        var isSet: Bool { value.load(ordering: .relaxed) }
        func set() { value.store(true, ordering: .relaxed) }
    }
}
