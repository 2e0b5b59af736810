//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation
import Logging
import Node
import Persistence
import SeaWatch

/// A watch over the sea that tests kill: reads a file of sentences slowly and says each alert once it is kept.
///
///     SeaProbe FOLDER FILE
///
/// `FOLDER` holds a database and tracks, and is made where it is missing.
@main
enum SeaProbe {
    /// Bytes of a round, so that a small file takes many.
    private static let atOnce = 4_096

    static func main() async throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 3 else {
            FileHandle.standardError.write(Data("SeaProbe FOLDER FILE\n".utf8))
            exit(64)
        }
        let folder = URL(fileURLWithPath: arguments[1], isDirectory: true)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let database = try await NodeDatabase.open(sqlite: folder.appending(path: "node.sqlite").path)
        let now: @Sendable () -> Int64 = { Int64(Date().timeIntervalSince1970 * 1_000) }
        let tracks = try FileTrackStore(folder.appending(path: "tracks").path, now: now)
        var configuration = SeaConfiguration()
        configuration.feeds = [SeaConfiguration.Feed(name: "file", address: "file://" + arguments[2])]
        let live = LiveSea(
            configuration,
            settings: SeaSettings(),
            coast: nil,
            stores: LiveSeaStores(
                alerts: database.seaAlerts,
                vessels: database.vessels,
                stations: database.seaStations,
                tracks: tracks,
                log: tracks
            ),
            logger: Logger(label: "probe"),
            atOnce: atOnce,
            now: now,
            onKept: { new in for id in new { say("kept \(id.rawValue)") } }
        )
        try await live.restore()
        say("restored")
        await withTaskGroup(of: Void.self) { group in
            for receiver in await live.receivers { group.addTask { await receiver.run() } }
            group.addTask {
                do {
                    while await !live.isFinished {
                        _ = try await live.round()
                        try await Task.sleep(for: .milliseconds(1))
                    }
                    say("done")
                } catch {
                    say("failed \(error)")
                }
            }
        }
        try await database.close()
    }

    private static func say(_ line: String) {
        FileHandle.standardOutput.write(Data((line + "\n").utf8))
    }
}
