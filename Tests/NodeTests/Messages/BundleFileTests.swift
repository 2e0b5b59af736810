//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Exchange
import Foundation
import Link
import Node
import Persistence
import TestSupport
import Testing

@Suite("Files of messages on a disk that is carried by hand")
struct BundleFileTests {
    /// Sends alerts from Vietnam, each with a file of its size, and hands over where a bundle may be written.
    private static func run(
        _ sizes: [Int],
        _ body: @escaping @Sendable (ContactDesks, URL, [AttachmentNote]) async throws -> Void
    ) async throws {
        try await ContactDesks.run { desks in
            let folder = FileManager.default.temporaryDirectory.appending(component: "disk-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(at: folder) }
            var notes: [AttachmentNote] = []
            for size in sizes {
                let plain = folder.appending(component: "plain")
                try Data((0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }).write(to: plain)
                let note = try desks.vn.exchange.attachments.add(
                    plain,
                    name: "\(size).bin",
                    mediaType: "application/octet-stream",
                    at: Timestamp.systemTime()
                )
                var alert = SampleMessages.alert()
                alert.attachments = [note]
                try await desks.vn.exchange.desk.send(alert, from: "VN-VI", to: "CN-7200", by: "lan")
                notes.append(note)
            }
            try await body(desks, folder.appending(component: "to-cn.lqx"), notes)
        }
    }

    private static func export(_ desks: ContactDesks, _ url: URL, room: Int64? = nil) async throws
        -> NodeExchange.Bundled
    {
        let partner = try #require(try await desks.vn.exchange.store.partners().first)
        let link = try #require(await desks.vn.exchange.link(with: "CN"))
        return try await desks.vn.exchange.export(to: url, for: partner, link: link, after: nil, most: 99, room: room)
    }

    private static func take(_ desks: ContactDesks, _ url: URL) async throws -> NodeExchange.Unbundled {
        let partner = try #require(try await desks.cn.exchange.store.partners().first)
        let link = try #require(await desks.cn.exchange.link(with: "VN"))
        return try await desks.cn.exchange.take(bundle: url, from: partner, link: link)
    }

    /// What a node has of messages and of files, whole or not.
    private static func holdings(_ side: ExchangeLinkTests.Side) async throws -> (letters: Int, files: Int) {
        let folder = side.exchange.attachments.url(of: "x").deletingLastPathComponent()
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return (try await side.exchange.store.letters(LetterFilter()).count, files.count)
    }

    @Test("come over with their messages; a second time nothing is new")
    func whole() async throws {
        try await Self.run([0, 100, 2_500_000]) { desks, url, notes in
            let written = try await Self.export(desks, url)
            #expect(written.messages == 3 && written.files == 3 && written.leftOut.isEmpty)
            let taken = try await Self.take(desks, url)
            #expect(taken.refused == nil && taken.files == 3 && taken.changed.isEmpty && taken.skipped.isEmpty)
            for note in notes {
                var size = 0
                try SealedFile.open(desks.cn.exchange.attachments.url(of: note.id), as: note) { size += $0.count }
                #expect(Int64(size) == note.size)
            }
            let again = try await Self.take(desks, url)
            #expect(again.files == 0 && again.skipped.count == 3)
            #expect(try await Self.holdings(desks.cn) == (3, 3))
        }
    }

    @Test("what has no room is left out and named; it comes by the line or a later disk")
    func room() async throws {
        try await Self.run([100, 50_000, 200]) { desks, url, notes in
            let written = try await Self.export(desks, url, room: 1_000)
            #expect(written.files == 2 && written.leftOut == [notes[1].id])
            _ = try await Self.take(desks, url)
            let left = try await desks.cn.exchange.store.wantedAttachments(from: "VN", for: ["CN-7200"], limit: 9)
            #expect(left.map(\.id) == [notes[1].id])
            #expect(try await Self.export(desks, url, room: 0).files == 0)
            #expect(try await Self.export(desks, url).files == 3)
            #expect(try await Self.take(desks, url).files == 1)
        }
    }

    @Test("one that was cut short is refused at the place where it ends, and nothing of it is seen")
    func cut() async throws {
        try await Self.run([3_000, 1_100_000]) { desks, url, _ in
            _ = try await Self.export(desks, url)
            let whole = try Data(contentsOf: url)
            for length in [0, 10, 900, 2_000, whole.count / 2, whole.count - 1] {
                try whole.prefix(length).write(to: url)
                let fault = await #expect(throws: BundleFault.self) { try await Self.take(desks, url) }
                if length > 2_000 { #expect(fault == .cutShort(at: Int64(length))) }
                #expect(try await Self.holdings(desks.cn) == (0, 0), "\(length)")
            }
            try (whole + [0]).write(to: url)
            await #expect(throws: BundleFault.changed(.end)) { try await Self.take(desks, url) }
        }
    }

    @Test("one with a changed byte is refused with the part that it stands in, and nothing of it is seen")
    func garbled() async throws {
        try await Self.run([3_000, 1_100_000]) { desks, url, notes in
            _ = try await Self.export(desks, url)
            let whole = try Data(contentsOf: url)
            let bundle = try ExchangeBundle(
                Array(whole),
                key: try #require(try await desks.cn.exchange.store.partners().first).logKey
            )
            let start = Int(bundle.filesStart)
            let places: [(Int, BundleFault)] = [
                (start, .changed(.file(notes[0].id))), (whole.count - 1, .changed(.file(notes[1].id))),
                (start - 3, .changed(.messages)),
            ]
            for (place, expected) in places {
                var changed = whole
                changed[place] ^= 1
                try changed.write(to: url)
                await #expect(throws: expected) { try await Self.take(desks, url) }
                #expect(try await Self.holdings(desks.cn) == (0, 0), "\(place)")
            }
            let second = try #require(whole.firstIndex(of: 10)) + bundle.lines[0].count + 40
            var changed = whole
            changed[second] ^= 1
            try changed.write(to: url)
            await #expect(throws: BundleFault.changed(.message(2))) { try await Self.take(desks, url) }
            try whole.write(to: url)
            #expect(try await Self.take(desks, url).files == 2)
        }
    }
}
