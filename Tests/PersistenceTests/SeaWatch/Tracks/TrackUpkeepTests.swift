//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation
import Persistence
import SeaWatch
import TestSupport
import Testing

@Suite("How long tracks stay, and what damage costs")
struct TrackUpkeepTests {
    /// Five files of the log of 700 reports each and the segments made of them.
    private func fill(_ desk: TrackDesk) throws {
        let store = try desk.store(reports: 700)
        for part in 0..<51 { try store.append(TrackDesk.numbered(part * 70..<part * 70 + 70)) }
        try store.sync()
        try store.compactAll()
        #expect(desk.files(".seaseg").count == 5)
    }

    private func removeLogs(_ desk: TrackDesk) throws {
        for name in desk.files(".sealog") { try FileManager.default.removeItem(atPath: desk.path + "/" + name) }
    }

    @Test("files of the log go two days after their positions are in segments, not before")
    func logsGo() async throws {
        let desk = TrackDesk()
        defer { desk.remove() }
        try fill(desk)
        let store = try desk.store()
        desk.clock.advance(hours: 47)
        try store.compactAll()
        #expect(desk.files(".sealog").count == 6)
        desk.clock.advance(hours: 2)
        try store.compactAll()
        #expect(desk.files(".sealog").isEmpty)
        #expect(try await store.everything().count == 3_570)
    }

    @Test("files of the log whose positions are in no segment stay for ever")
    func logsStay() async throws {
        let desk = TrackDesk()
        defer { desk.remove() }
        do {
            let store = try desk.store()
            try store.append(TrackDesk.numbered(0..<70))
            try store.sync()
            desk.clock.advance(hours: 500)
            try store.compactAll()
            #expect(desk.files(".sealog").count == 1)
        }
        let store = try desk.store()
        #expect(try await store.everything().count == 70)
    }

    @Test("damage in a file of the log that is in no segment yet is told, and the rest is found")
    func damagedLog() async throws {
        let desk = TrackDesk()
        defer { desk.remove() }
        do {
            let store = try desk.store()
            for part in 0..<3 {
                try store.append(TrackDesk.numbered(part * 70..<part * 70 + 70))
                try store.sync()
            }
        }
        let name = desk.files(".sealog")[0]
        var bytes = try desk.bytes(name)
        bytes[bytes.count / 2] ^= 1
        try desk.write(bytes, name)
        let store = try desk.store()
        #expect(try await store.everything().count == 140)
        #expect(store.damages.count == 1)
        try store.compactAll()
        #expect(try await store.everything().count == 140)
    }

    @Test("segments go when their days are over")
    func retention() async throws {
        let desk = TrackDesk()
        defer { desk.remove() }
        try fill(desk)
        let store = try desk.store { $0.keepDays = 30 }
        try store.compactAll()
        desk.clock.advance(hours: 30 * 24)
        try store.compactAll()
        #expect(try await store.everything().count == 3_570)
        desk.clock.advance(hours: 24)
        try store.compactAll()
        #expect(try await store.everything().isEmpty)
        #expect(desk.files(".seaseg").isEmpty)
    }

    @Test("eight segments of a day become one, and those of another day do not join them")
    func merging() async throws {
        let desk = TrackDesk()
        defer { desk.remove() }
        let store = try desk.store(reports: 70)
        for part in 0..<12 { try store.append(TrackDesk.numbered(part * 70..<part * 70 + 70)) }
        try store.compactAll()
        #expect(desk.files(".seaseg").count == 4)
        desk.clock.advance(hours: 24)
        for part in 12..<20 { try store.append(TrackDesk.numbered(part * 70..<part * 70 + 70)) }
        try store.compactAll()
        #expect(desk.files(".seaseg").count == 2 || desk.files(".seaseg").count == 8)
        #expect(try await store.everything().count == 1_400)
    }

    @Test("a merge goes on over many calls, each of them short")
    func steps() async throws {
        let desk = TrackDesk()
        defer { desk.remove() }
        try fill(desk)
        desk.clock.advance(hours: 24)
        let store = try desk.store { $0.step = 100 }
        var calls = 0
        while try store.compact() {
            calls += 1
            #expect(try await store.everything().count == 3_570)
        }
        // The last file of the log becomes a segment first.
        #expect(calls >= 35)
        #expect(desk.files(".seaseg").count == 1)
    }

    @Test("what a crash leaves between two names is put right", arguments: [true, false])
    func halfDone(isMerged: Bool) async throws {
        let desk = TrackDesk()
        defer { desk.remove() }
        try fill(desk)
        let before = try desk.files(".seaseg").map { ($0, try desk.bytes($0)) }
        desk.clock.advance(hours: 24)
        do { try desk.store().compactAll() }
        let merged = desk.files(".seaseg")
        #expect(merged.count == 1)
        // The sources are still there beside the new segment; or the new segment is but a draft.
        for (name, bytes) in before { try desk.write(bytes, name) }
        if !isMerged {
            try desk.write(try desk.bytes(merged[0]).dropLast(100), merged[0] + ".draft")
            try FileManager.default.removeItem(atPath: desk.path + "/" + merged[0])
        }
        let store = try desk.store()
        #expect(try await store.everything().count == 3_570)
        #expect(desk.files(".draft").isEmpty)
        try store.compactAll()
        #expect(desk.files(".seaseg").count == 1)
        #expect(try await store.everything().count == 3_570)
    }

    @Test("a segment without its end is set aside with a reason, and made again from the log")
    func brokenFoot() async throws {
        let desk = TrackDesk()
        defer { desk.remove() }
        try fill(desk)
        let name = desk.files(".seaseg")[2]
        try desk.write(try desk.bytes(name).dropLast(1), name)
        let store = try desk.store()
        guard case .damaged(let path, _) = try #require(store.damages.first) else {
            Issue.record("it is damage")
            return
        }
        #expect(path.hasSuffix(name))
        #expect(desk.files(".damaged") == [name + ".damaged"])
        #expect(try await store.everything().count == 3_570)
    }

    @Test("without the log the other segments are read")
    func brokenFootNoLog() async throws {
        let desk = TrackDesk()
        defer { desk.remove() }
        try fill(desk)
        try removeLogs(desk)
        let name = desk.files(".seaseg")[2]
        try desk.write(try desk.bytes(name).dropLast(1), name)
        let store = try desk.store()
        #expect(try await store.everything().count == 4 * 700)
        #expect(store.damages.count == 1)
    }

    @Test(
        "any byte of a segment may be wrong: what is whole is read, and the damage is told",
        arguments: [true, false]
    )
    func anyByte(hasLog: Bool) async throws {
        let desk = TrackDesk()
        defer { desk.remove() }
        try fill(desk)
        if !hasLog { try removeLogs(desk) }
        let kept = hasLog ? 3_570 : 3_500
        let name = desk.files(".seaseg")[1]
        let bytes = try desk.bytes(name)
        for place in stride(from: 0, to: bytes.count, by: hasLog ? 997 : 97) {
            var changed = bytes
            changed[place] ^= 0x04
            try desk.write(changed, name)
            do {
                let store = try desk.store()
                let found = try await store.everything().count
                #expect(found >= kept - 700 && !store.damages.isEmpty, "byte \(place)")
                if hasLog {
                    try store.compactAll()
                    #expect(try await store.everything().count == kept, "byte \(place)")
                    #expect(desk.files(".damaged").count == 1)
                }
            }
            for name in desk.files(".damaged") { try FileManager.default.removeItem(atPath: desk.path + "/" + name) }
            if hasLog {
                for name in desk.files(".seaseg") { try FileManager.default.removeItem(atPath: desk.path + "/" + name) }
                try desk.store().compactAll()
            }
        }
    }
}
