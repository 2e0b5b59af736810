//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Crypto
import Customs
import Foundation
import Node
import PKI
import Persistence

/// A node with a past, keys and something of everything in its folder, and a place for backups beside it.
struct BackupDesk: Sendable {
    static let passphrase = "mười hai chữ"

    let workshop = Workshop()
    let place: URL

    init() {
        place = FileManager.default.temporaryDirectory.appendingPathComponent("backup-\(UUID().uuidString)")
    }

    static func run(_ body: (BackupDesk) async throws -> Void) async throws {
        let desk = BackupDesk()
        defer {
            try? FileManager.default.removeItem(at: desk.workshop.folder.url)
            try? FileManager.default.removeItem(at: desk.place)
        }
        try FileManager.default.createDirectory(at: desk.place, withIntermediateDirectories: true)
        try await body(desk)
    }

    var folder: NodeFolder { workshop.folder }
    func out(_ name: String) -> URL { place.appendingPathComponent(name, isDirectory: true) }
    func node(_ name: String) -> NodeFolder { NodeFolder(out(name).path) }

    var backup: NodeBackup { backup { _, _, _ in } }

    func backup(_ progress: @escaping BackupProgress) -> NodeBackup {
        let now = workshop.now
        return NodeBackup(folder, now: { now }, cost: .least, progress: progress)
    }

    /// Fills the folder of the node and leaves the node closed.
    func fill() async throws {
        let node = try await workshop.trained(200)
        try await node.close()
        _ = try AuthorityFolder.make(at: folder.pki, country: "VN", passphrase: "another passphrase", now: Date())
        try write("exchange/log.key", "secret of the log")
        try write("exchange/CN.crl", "list")
        try write("exchange/attachments/0199-a.sealed", "sealed")
        try write("exchange/attachments/0199-b.part", "half")
        try write("mappings/header-1.json", "{}")
        try write("uploads/x.upload", "passing")
        try write(".model.draft/forest.json", "half a model")
    }

    func write(_ path: String, _ text: String) throws {
        let url = folder.url.appendingPathComponent(path)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try SecretFile.write(Array(text.utf8), to: url)
    }

    func open(_ folder: NodeFolder) async throws -> Node {
        let now = workshop.now
        return try await Node.open(folder, creating: false, now: { now })
    }

    /// All files below a folder, by their paths.
    func files(_ url: URL) throws -> [String: Data] {
        var found: [String: Data] = [:]
        for path in FileManager.default.subpaths(atPath: url.path) ?? [] {
            let file = url.appendingPathComponent(path)
            if (try file.resourceValues(forKeys: [.isRegularFileKey])).isRegularFile == true {
                found[path] = try Data(contentsOf: file)
            }
        }
        return found
    }
}
