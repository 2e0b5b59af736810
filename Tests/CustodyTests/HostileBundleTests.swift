//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Crypto
import Custody
import Foundation
import Testing

@Suite("A file that is no bundle")
struct HostileBundleTests {
    /// A local header that claims what it likes.
    private static func header(_ name: String, size: UInt32, method: UInt8 = 0, extra: Int = 0) -> [UInt8] {
        func little(_ number: UInt32, _ count: Int) -> [UInt8] {
            (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
        }
        return [0x50, 0x4B, 3, 4, 20, 0, 0, 8, method, 0, 0, 0, 0x21, 0] + little(0, 4) + little(size, 4)
            + little(size, 4)
            + little(UInt32(name.utf8.count), 2) + little(UInt32(extra), 2) + Array(name.utf8)
    }

    @Test(
        "names that lead elsewhere, packed entries and extra fields are refused at their header",
        arguments: [
            header("../../etc/passwd", size: 3), header("/etc/passwd", size: 3),
            header("README.txt", size: 3, method: 8),
            header("README.txt", size: 3, extra: 4), header("readme.txt", size: 3), header("custody.json", size: 3),
        ]
    )
    func names(_ header: [UInt8]) throws {
        #expect(throws: CustodyFault.archive(offset: 0)) {
            try EvidenceRoom.verify(header + [UInt8](repeating: 0x41, count: 64))
        }
    }

    @Test("a claim of four gigabytes is refused before anything of it is read")
    func claims() throws {
        var asked = 0
        let header = Self.header("README.txt", size: .max)
        #expect(throws: CustodyFault.archive(offset: 0)) {
            try CustodyBundleVerifier().verify { most in
                defer { asked += most }
                return asked == 0 ? Array(header.prefix(most)) : [UInt8](repeating: 0, count: most)
            }
        }
        #expect(asked <= 64)
    }

    @Test("the memory of a check does not grow with the files")
    func streamed() throws {
        // 96 MiB that are never in memory together: made as they are read.
        let size = 96 << 20
        let piece = [UInt8](repeating: 0x5A, count: 1 << 20)
        var hash = SHA256()
        for _ in 0..<96 { hash.update(data: piece) }
        let room = try EvidenceRoom()
        let plain = try EvidenceRoom.item("1", file: true)
        let item = EvidenceItem(
            id: "1",
            kind: .video,
            title: plain.title,
            file: .init(digest: CustodyDigest(hash.finalize()), size: Int64(size), mediaType: "video/mp4"),
            takenAt: plain.takenAt,
            place: plain.place,
            takenBy: plain.takenBy
        )
        let chain = CustodyChain(of: EvidenceRoom.caseNumber)
        let taken = try room.transfer("t1", .taken, [item], from: nil, to: item.takenBy, after: chain, at: 1)
        let sealed = try room.seal(try room.statement([item], [try room.sign(taken, at: chain.next, minutes: 2)]))
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("custody-\(UUID().uuidString).zip")
        defer { try? FileManager.default.removeItem(at: url) }
        try Data().write(to: url)
        let output = try FileHandle(forWritingTo: url)
        try CustodyBundleWriter(sealed) { _, take in for _ in 0..<96 { try take(piece) } }
            .write { try output.write(contentsOf: $0) }
        try output.close()
        let input = try FileHandle(forReadingFrom: url)
        var largest = 0
        let found = try CustodyBundleVerifier().verify { most in
            largest = max(largest, most)
            return Array(try input.read(upToCount: most) ?? Data())
        }
        #expect(found == sealed)
        #expect(largest <= 1 << 20)
    }

    @Test("any bytes are refused, never trusted and never a crash")
    func noise() throws {
        var generator = SystemRandomNumberGenerator()
        for length in 0..<600 {
            let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) }
            #expect(throws: (any Error).self) { try EvidenceRoom.verify(bytes) }
            #expect(throws: (any Error).self) {
                try EvidenceRoom.verify(Self.header("README.txt", size: UInt32(length)) + bytes)
            }
        }
    }
}
