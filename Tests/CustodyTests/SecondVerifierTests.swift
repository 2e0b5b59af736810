//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ChildProcess
import Custody
import Foundation
import PKI
import Testing

/// `scripts/verify_custody.py` was written from the documentation; both must say the same of every bundle.
@Suite("The second verifier", .enabled(if: SecondVerifier.isInstalled, "no Python with the package cryptography"))
struct SecondVerifierTests {
    @Test("an honest bundle holds, also by the pinned authority; by another it does not")
    func honest() throws {
        let room = try EvidenceRoom()
        let (items, transfers) = try room.chain()
        let bundle = try room.bundle(try room.seal(try room.statement(items, transfers)))
        let own = try SecondVerifier.run([bundle], authority: room.authority.certificate.pem)
        #expect(own.status == 0)
        #expect(own.lines.first?.contains("2 items, 8 transfers, 0 open") == true)
        let other = try SecondVerifier.run([bundle], authority: try EvidenceRoom().authority.certificate.pem)
        #expect(other.status == 1)
    }

    @Test("of 400 changed bytes all over a bundle each is found")
    func bytes() throws {
        let room = try EvidenceRoom()
        let (items, transfers) = try room.chain()
        let bundle = try room.bundle(try room.seal(try room.statement(items, transfers)))
        let step = bundle.count / 380
        let places = Array(stride(from: 0, to: bundle.count, by: step)) + Array(bundle.count - 20..<bundle.count)
        let changed = places.map { place in
            var copy = bundle
            copy[place] ^= 1 << UInt8(place % 8)
            return copy
        }
        let others = [bundle + [0], bundle + bundle, Array(bundle.dropLast()), []]
        let found = try SecondVerifier.run(changed + others)
        #expect(places.count >= 380)
        #expect(found.lines.filter { $0.contains("does not hold") }.count == changed.count + others.count)
    }

    @Test("both verifiers find each transfer left out, each pair swapped and foreign ones under a seal made anew")
    func transfers() throws {
        let room = try EvidenceRoom()
        let (items, transfers) = try room.chain()
        let (_, others) = try room.chain(of: "VN-2025-VN-VI-000418")
        var chains: [[SignedTransfer]] = []
        for place in transfers.indices {
            var changed = transfers
            changed.remove(at: place)
            if place < 7 { chains.append(changed) }
            changed = transfers
            changed[place] = others[place]
            chains.append(changed)
            for other in transfers.indices where other > place {
                changed = transfers
                changed.swapAt(place, other)
                chains.append(changed)
            }
        }
        let bundles = try chains.map { try room.bundle(try room.seal(try room.statement(items, $0))) }
        let found = try SecondVerifier.run(bundles)
        #expect(bundles.count == 7 + 8 + 28)
        #expect(found.lines.filter { $0.contains("does not hold") }.count == bundles.count)
    }
}

/// The program in Python.
enum SecondVerifier {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    private static var python: URL { root.appendingPathComponent(".venv/bin/python") }

    static var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: python.path) }

    static func run(_ bundles: [[UInt8]], authority: String? = nil) throws -> (status: Int32, lines: [String]) {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("custody-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var arguments = [root.appendingPathComponent("scripts/verify_custody.py").path]
        if let authority {
            let url = folder.appendingPathComponent("authority.pem")
            try Data(authority.utf8).write(to: url)
            arguments.append("--authority=" + url.path)
        }
        for (place, bundle) in bundles.enumerated() {
            let url = folder.appendingPathComponent("\(place).zip")
            try Data(bundle).write(to: url)
            arguments.append(url.path)
        }
        let ended = try ChildProcess.run(python.path, arguments)
        return (ended.status, ended.text.split(separator: "\n").map(String.init))
    }
}
