//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Exchange
import Foundation
import Testing

@Suite("Files that travel beside messages")
struct AttachmentTests {
    private let time = Timestamp(seconds: 1_754_877_600)

    private func withShelves(_ body: (AttachmentShelf, AttachmentShelf, URL) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(component: "attach-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try await body(
            AttachmentShelf(folder: folder.appending(component: "a")),
            AttachmentShelf(folder: folder.appending(component: "b")),
            folder
        )
    }

    private func file(_ size: Int, in folder: URL) throws -> (URL, Data) {
        var generator = SystemRandomNumberGenerator()
        let data = Data((0..<size).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
        let url = folder.appending(component: "plain-\(size)")
        try data.write(to: url)
        return (url, data)
    }

    private func read(_ shelf: AttachmentShelf, _ note: AttachmentNote) throws -> Data {
        var plain = Data()
        try SealedFile.open(shelf.url(of: note.id), as: note) { plain += $0 }
        return plain
    }

    @Test(
        "come over whole, at every size around a chunk",
        arguments: [0, 1, 1 << 20 - 1, 1 << 20, 1 << 20 + 1, 3_000_000]
    )
    func whole(size: Int) async throws {
        try await withShelves { a, b, folder in
            let (url, data) = try file(size, in: folder)
            let note = try a.add(url, name: "x-ray.jpg", mediaType: "image/jpeg", at: time)
            #expect(note.size == Int64(size))
            try await b.fetch(note) { try #require(try a.piece(of: note.id, offset: $0, length: 700_000)) }
            #expect(try read(b, note) == data)
        }
    }

    @Test("a fetch that was cut goes on where it ended")
    func resumed() async throws {
        struct Cut: Error {}
        try await withShelves { a, b, folder in
            let (url, data) = try file(2_500_000, in: folder)
            let note = try a.add(url, name: "film.mp4", mediaType: "video/mp4", at: time)
            var offsets: [Int64] = []
            await #expect(throws: Cut.self) {
                try await b.fetch(note) { offset in
                    if offset > 1_000_000 { throw Cut() }
                    return try #require(try a.piece(of: note.id, offset: offset, length: 600_000))
                }
            }
            try await b.fetch(note) { offset in
                offsets.append(offset)
                return try #require(try a.piece(of: note.id, offset: offset, length: 600_000))
            }
            #expect(offsets.first == 1_200_000)
            #expect(try read(b, note) == data)
        }
    }

    @Test("a changed, swapped, shortened or lengthened file is not what its message says, and is thrown away")
    func changed() async throws {
        try await withShelves { a, b, folder in
            let (url, _) = try file(2_500_000, in: folder)
            let note = try a.add(url, name: "scan.pdf", mediaType: "application/pdf", at: time)
            let sealed = Array(try Data(contentsOf: a.url(of: note.id)))
            let chunk = SealedFile.chunk + SealedFile.tag
            var bit = sealed
            bit[1_500_000] ^= 1
            let swapped = Array(sealed[chunk..<2 * chunk]) + Array(sealed[..<chunk]) + Array(sealed[(2 * chunk)...])
            for lie in [bit, swapped, Array(sealed.dropLast(20)), Array(sealed.dropLast(sealed.count - chunk))] {
                await #expect(throws: AttachmentFault.changed) {
                    try await b.fetch(note) { offset in
                        offset < Int64(lie.count) ? Array(lie[Int(offset)..<min(lie.count, Int(offset) + 400_000)]) : []
                    }
                }
                #expect(!b.has(note.id))
            }
            await #expect(throws: AttachmentFault.changed) {
                try await b.fetch(note) { _ in sealed + [0] }
            }
        }
    }
}
