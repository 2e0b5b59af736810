//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ChildProcess
import Foundation
import Persistence
import SeaWatch
import Testing

@Suite("A watch over the sea that is killed in mid-stream")
struct SeaCrashTests {
    /// The probe, running.
    private final class Probe: Sendable {
        private let process: ChildProcess
        private let output: FileHandle

        init(_ folder: URL, _ file: URL) throws {
            let tests = URL(
                fileURLWithPath: try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
            )
            let program = tests.deletingLastPathComponent().appending(component: "SeaProbe").path
            try #require(
                FileManager.default.isExecutableFile(atPath: program),
                "\(program) is not built: build the whole package, not single targets"
            )
            let pipe = Pipe()
            process = try ChildProcess(
                program,
                [folder.path, file.path],
                output: pipe.fileHandleForWriting.fileDescriptor,
                errors: STDERR_FILENO
            )
            try pipe.fileHandleForWriting.close()
            output = pipe.fileHandleForReading
        }

        /// Reads what it says until there are so many alerts, or to its end; kills it then.
        func told(killAfter alerts: Int?) async -> [String] {
            let (output, process) = (output, process)
            let lines = await withCheckedContinuation { continuation in
                DispatchQueue.global().async {
                    var text = ""
                    var isKilled = false
                    while true {
                        let data = output.availableData
                        text += String(decoding: data, as: UTF8.self)
                        let count = text.split(separator: "\n").count { $0.hasPrefix("kept") }
                        if let alerts, count >= alerts, !isKilled {
                            process.kill()
                            isKilled = true
                        }
                        if data.isEmpty {
                            continuation.resume(returning: text.split(separator: "\n").map(String.init))
                            return
                        }
                    }
                }
            }
            while process.ended == nil { try? await Task.sleep(for: .milliseconds(5)) }
            return lines
        }
    }

    private static func script() throws -> URL {
        var script = SeaScript()
        for pair in UInt32(0)..<12 {
            // Half a degree apart, so that no pair is near another.
            script.meet(
                574_000_000 + pair * 10,
                413_000_005 + pair * 10,
                north: 16 + Double(pair) * 0.5,
                at: Double(pair) * 17
            )
        }
        return try script.write()
    }

    private func alerts(in folder: URL) async throws -> [SeaAlert] {
        let database = try await NodeDatabase.open(sqlite: folder.appending(path: "node.sqlite").path)
        let alerts = try await database.seaAlerts.list(SeaAlertFilter(limit: 10_000)).map(\.alert)
        try await database.journal.verify()
        try await database.close()
        return alerts
    }

    @Test("loses no alert that it told, and doubles none", .timeLimit(.minutes(15)))
    func killed() async throws {
        let file = try Self.script()
        let base = FileManager.default.temporaryDirectory.appending(component: "sea-crash-\(UUID().uuidString)")
        defer {
            try? FileManager.default.removeItem(at: file)
            try? FileManager.default.removeItem(at: base)
        }
        let calm = base.appending(component: "calm")
        let stormy = base.appending(component: "stormy")
        let whole = try await Probe(calm, file).told(killAfter: nil)
        #expect(whole.last == "done")
        let expected = try await alerts(in: calm)
        #expect(expected.filter { $0.behaviour == .encounter }.count == 12)

        var told: [String] = []
        for kill in [1, 1, 2, 3, nil] as [Int?] {
            let lines = try await Probe(stormy, file).told(killAfter: kill)
            told += lines.filter { $0.hasPrefix("kept ") }.map { String($0.dropFirst(5)) }
            if kill == nil { #expect(lines.last == "done") }
        }
        let found = try await alerts(in: stormy)
        // Nothing that was told is missing, and nothing was told twice.
        #expect(Set(told).isSubset(of: Set(found.map(\.id.rawValue))))
        #expect(Set(told).count == told.count)
        // What an undisturbed watch finds is found, each once, with the same ends.
        func key(_ alert: SeaAlert) -> String { "\(alert.behaviour) \(alert.form?.rawValue ?? "") \(alert.parties)" }
        #expect(found.map(key).sorted() == expected.map(key).sorted())
        for alert in expected where alert.behaviour == .encounter {
            let same = try #require(found.first { key($0) == key(alert) })
            #expect(same.isSame(as: alert))
            #expect((same.end == nil) == (alert.end == nil))
        }
        // Every report is there once.
        let before = try FileTrackStore(calm.appending(path: "tracks").path, now: SeaRoom.now)
        let after = try FileTrackStore(stormy.appending(path: "tracks").path, now: SeaRoom.now)
        for mmsi in Set(expected.flatMap(\.vessels)) {
            let track = try await before.track(of: mmsi, from: 0, until: .max)
            #expect(try await after.track(of: mmsi, from: 0, until: .max) == track)
        }
    }
}
