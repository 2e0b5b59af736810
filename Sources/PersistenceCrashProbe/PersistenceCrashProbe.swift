//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
import Intake
import Persistence
import TestSupport

/// A program that tests kill, starve and run side by side.
///
///     PersistenceCrashProbe stall  <database> <first> <lines>          imports, stops in the middle and waits
///     PersistenceCrashProbe stream <database> <first> <batches>        adds batches of 100 lines, says each one
///     PersistenceCrashProbe starve <database> <first> <lines> <bytes>  imports while files may not grow beyond
///
///     PersistenceCrashProbe tracks <folder> <first> <batches>          keeps reports of the sea, says each batch
///     PersistenceCrashProbe tracks-starve <folder> <first> <batches> <bytes>   while files may not grow beyond
///
/// A database is a path, or `postgres:` and a connection string.
@main
struct PersistenceCrashProbe {
    private static let batchSize = 100

    let node: NodeDatabase
    let first: Int
    let count: Int

    static func main() async {
        let arguments = CommandLine.arguments
        guard arguments.count >= 5, let first = Int(arguments[3]), let count = Int(arguments[4]) else {
            say(
                "usage: PersistenceCrashProbe stall|stream|starve|tracks|tracks-starve <database> <first> <count> [<bytes>]"
            )
            exit(64)
        }
        if arguments[1].hasPrefix("tracks") {
            TrackProbe(folder: arguments[2], first: first, batches: count).run(arguments)
            return
        }
        do {
            let probe = PersistenceCrashProbe(node: try await open(arguments[2]), first: first, count: count)
            switch arguments[1] {
            case "stall": try await probe.stall()
            case "stream": try await probe.stream()
            default: try await probe.starve(arguments.last.flatMap { rlim_t($0) } ?? 0)
            }
            try await probe.node.close()
            say("done")
        } catch {
            say("failed \(error)")
            exit(3)
        }
    }

    private static func open(_ database: String) async throws -> NodeDatabase {
        database.hasPrefix("postgres:")
            ? try await .open(postgres: String(database.dropFirst("postgres:".count)))
            : try await .open(sqlite: database)
    }

    /// Brings the first half of the lines and then sleeps inside the import.
    private func stall() async throws {
        let half = lines(count / 2)
        _ = try await node.declarations.add(description, by: "probe") {
            if let batch = half.next() { return batch }
            Self.say("half")
            sleep(600)
            return nil
        }
    }

    private func stream() async throws {
        let sample = SampleDeclarations()
        for number in 0..<count {
            let feed = BatchFeed([sample.batch(Self.batchSize, first: first + number * Self.batchSize)])
            _ = try await node.declarations.add(description, by: "probe", feed.next)
            Self.say("acknowledged \(number + 1)")
        }
    }

    private func starve(_ bytes: rlim_t) async throws {
        signal(SIGXFSZ, SIG_IGN)
        var limit = rlimit(rlim_cur: bytes, rlim_max: bytes)
        setrlimit(__rlimit_resource_t(UInt32(RLIMIT_FSIZE.rawValue)), &limit)
        _ = try await node.declarations.add(description, by: "probe", lines(count).next)
    }

    private var description: ImportDescription {
        ImportDescription(name: "probe", mapping: "layout", startedAt: SampleDeclarations.start)
    }

    private func lines(_ count: Int) -> BatchFeed {
        let sample = SampleDeclarations()
        let size = 4_096
        return BatchFeed(
            stride(from: 0, to: count, by: size).map { start in
                sample.batch(
                    min(size, count - start),
                    first: first + start,
                    fields: [.declarationNo, .lodgedAt, .office, .importerID]
                )
            }
        )
    }

    private static func say(_ text: String) {
        FileHandle.standardOutput.write(Data((text + "\n").utf8))
    }
}
