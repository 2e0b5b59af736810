//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ChildProcess
import Foundation
import Persistence
import SeaWatch
import TestSupport
import Testing

@Suite("Tracks survive what happens to programs and disks")
struct TrackCrashTests {
    private func acknowledged(_ lines: [String]) -> Int {
        lines.filter { $0.hasPrefix("acknowledged") }.compactMap { $0.split(separator: " ").last.flatMap { Int($0) } }
            .max() ?? 0
    }

    @Test(
        "a program killed in mid-stream loses nothing that it acknowledged, and keeps whole blocks",
        arguments: [1, 7, 26, 60]
    )
    func killed(batches: Int) async throws {
        let desk = TrackDesk()
        defer { desk.remove() }
        var said = 0
        for round in 0..<3 {
            let probe = try ProbeProcess("tracks", desk.path, "\(said)", "1000000")
            let lines = await probe.lines(upTo: "acknowledged \(batches * 100)")
            await probe.kill()
            let before = said
            said += acknowledged(lines)
            #expect(said >= before + batches * 100)

            let store = try desk.store()
            let found = try await store.everything().sorted { $0.time < $1.time }
            #expect(found.count >= said && found.count % 100 == 0, "round \(round)")
            #expect(found.map { SeaReport.position($0) } == TrackDesk.numbered(0..<found.count))
            #expect(store.damages.isEmpty)
            #expect(try desk.replayed(store) == found.count)
            said = found.count
        }
    }

    @Test("a full disk refuses with its name, keeps what was acknowledged, and takes more when there is room")
    func starved() async throws {
        let desk = TrackDesk()
        defer { desk.remove() }
        // 64 bytes of head and 2,432 for each batch: the eleventh has no room.
        let lines = try await ProbeProcess("tracks-starve", desk.path, "0", "40", "25000").lines()
        let refusal = try #require(lines.firstIndex { $0.hasPrefix("refused the disk is full") })
        #expect(lines[..<refusal].last == "acknowledged 1000")
        #expect(lines.last == "done")
        let store = try desk.store()
        let found = try await store.everything().sorted { $0.time < $1.time }
        #expect(found.map { SeaReport.position($0) } == TrackDesk.numbered(0..<4_000))
        #expect(try desk.replayed(store) == 4_000)
    }

    @Test("a full file system does no more harm than a limit")
    func fullFileSystem() async throws {
        let desk = TrackDesk()
        defer { desk.remove() }
        _ = try TrackFolder(desk.path)
        let tests = URL(fileURLWithPath: try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
        let probe = tests.deletingLastPathComponent().appending(component: "PersistenceCrashProbe").path
        let script = """
            mount -t tmpfs -o size=100k tmpfs '\(desk.path)' || exit 77
            '\(probe)' tracks '\(desk.path)' 0 1000 || true
            mkdir '\(desk.path)-kept' && cp -a '\(desk.path)'/. '\(desk.path)-kept'
            """
        let ran = try ChildProcess.run("/usr/bin/env", ["unshare", "-rm", "sh", "-c", script], reading: .both)
        // Where nobody may mount there is no disk to fill; the limit of a file stands for it.
        guard ran.status == 0 else { return }
        try FileManager.default.removeItem(atPath: desk.path)
        try FileManager.default.moveItem(atPath: desk.path + "-kept", toPath: desk.path)
        let lines = ran.text.split(separator: "\n").map(String.init)
        #expect(lines.contains { $0.hasPrefix("failed the disk is full") })
        let said = acknowledged(lines)
        #expect(said > 0)
        let store = try desk.store()
        let found = try await store.everything().sorted { $0.time < $1.time }
        #expect(found.count >= said)
        #expect(found.map { SeaReport.position($0) } == TrackDesk.numbered(0..<found.count))
    }
}

extension TrackDesk {
    /// Reports that the log gives back from its beginning.
    fileprivate func replayed(_ store: FileTrackStore) throws -> Int {
        var reader = try store.replay(from: .start)
        var count = 0
        while let next = try reader.next() { count += next.reports.count }
        return count
    }
}
