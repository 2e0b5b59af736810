//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
package import Foundation
package import PKI
import Persistence

/// Makes the backup of a node, while it serves and writes.
///
/// The database is copied first and the files beside it after. A file is there before a row names it, and a row says
/// that it is over before the file goes: so every file that the copied rows name is still there when the files are
/// copied, but for those whose last day came in between. The other order would lose the files of messages that came
/// while files were copied.
package struct NodeBackup: Sendable {
    static let database = "node.sqlite"
    static let dump = "node.pgdump"
    /// What lies in the node's folder lies below this in a backup.
    static let filesFolder = "files"

    private let folder: NodeFolder
    private let now: @Sendable () -> Int64
    private let cost: WrappingCost
    private let progress: BackupProgress

    /// - Parameter cost: of guessing the passphrase; tests lower it
    package init(
        _ folder: NodeFolder,
        now: @escaping @Sendable () -> Int64 = NodeDatabase.systemTime,
        cost: WrappingCost = .standard,
        progress: @escaping BackupProgress = { _, _, _ in }
    ) {
        self.folder = folder
        self.now = now
        self.cost = cost
        self.progress = progress
    }

    /// What a backup is made of the keys.
    package enum Keys: Sendable {
        case sealed(passphrase: String)
        case leftOut
    }

    /// Makes a backup in a new folder.
    /// - Returns: what it holds
    /// - Throws: ``BackupFault``, `JournalFault`, `PersistenceError`; nothing is left at `out` then
    @discardableResult
    package func make(at out: URL, keys: Keys, by actor: String) async throws -> BackupManifest {
        guard folder.exists else { throw NodeError.noNode(path: folder.path) }
        let home = folder.url.resolvingSymlinksInPath().standardizedFileURL.path + "/"
        guard !(out.resolvingSymlinksInPath().standardizedFileURL.path + "/").hasPrefix(home) else {
            throw BackupFault.inside(path: out.path)
        }
        let configuration = try NodeConfiguration.load(folder)
        let draft = try DraftFolder(of: out)
        do {
            let (manifest, sum) = try await fill(draft, configuration, keys)
            try draft.commit()
            try await note(sum, manifest, configuration, actor)
            return manifest
        } catch {
            draft.discard()
            if case PersistenceError.diskFull = error { throw BackupFault.diskFull(path: out.path) }
            throw error
        }
    }

    private func fill(
        _ draft: DraftFolder,
        _ configuration: NodeConfiguration,
        _ keys: Keys
    ) async throws -> (BackupManifest, String) {
        let time = now()
        let (contents, engine) = try await copyDatabase(to: draft, configuration)
        progress(.databaseCopied, 0, 0)
        let kept: BackupManifest.Keys = if case .sealed = keys { .sealed } else { .leftOut }
        var manifest = BackupManifest(contents, engine: engine, keys: kept, at: time)
        let name = engine == .sqlite ? Self.database : Self.dump
        let paths = try BackupFiles.list(folder)
        let count = ByteCount(of: try size(draft.url.appendingPathComponent(name)) + size(of: paths), progress)
        let copied = try HashedFile.read(draft.url.appendingPathComponent(name)) { count.add($0) }
        manifest.files.append(.init(path: name, bytes: copied.bytes, sha256: copied.sha256))
        var secrets = SealedKeys()
        try copyFiles(paths, to: draft, &manifest, &secrets, count)
        let here = Set(manifest.files.map(\.path))
        manifest.missing = contents.files.filter {
            !here.contains("\(Self.filesFolder)/exchange/attachments/\($0).sealed")
        }
        manifest.files.sort { $0.path < $1.path }
        manifest.secrets = secrets.files.keys.sorted()
        if case .sealed(let passphrase) = keys {
            let place = draft.url.appendingPathComponent(SealedKeys.name)
            try HashedFile.write(try secrets.sealed(passphrase, manifest, cost: cost), to: place)
            let sealed = try HashedFile.read(place) { _ in }
            manifest.files.append(.init(path: SealedKeys.name, bytes: sealed.bytes, sha256: sealed.sha256))
        }
        return (manifest, try manifest.write(to: draft.url))
    }

    private func copyDatabase(
        to draft: DraftFolder,
        _ configuration: NodeConfiguration
    ) async throws -> (DatabaseContents, BackupManifest.Engine) {
        if let postgres = configuration.postgres {
            let tool = try PostgresTool("pg_dump")
            let place = draft.url.appendingPathComponent(Self.dump).path
            // The dump sees the very moment whose journal is verified.
            let contents = try await DatabaseContents.verified(postgres: postgres) { [folder = draft.url] moment in
                try tool.run(
                    [
                        "--format=custom", "--no-owner", "--no-privileges", "--snapshot=\(moment)", "--file=\(place)",
                    ],
                    postgres,
                    in: folder
                )
            }
            chmod(place, 0o600)
            return (contents, .postgresql)
        }
        let place = draft.url.appendingPathComponent(Self.database).path
        try await SQLiteSnapshot.copy(folder.database.path, to: place) { [progress] in progress(.database, $0, $1) }
        progress(.journal, 0, 0)
        return (try await DatabaseContents.verified(sqlite: place), .sqlite)
    }

    private func copyFiles(
        _ paths: [String],
        to draft: DraftFolder,
        _ manifest: inout BackupManifest,
        _ secrets: inout SealedKeys,
        _ count: ByteCount
    ) throws {
        // The register of an authority is not written while it is copied.
        let lock = try FileManager.default.fileExists(atPath: folder.pki.path) ? FolderLock(folder.pki) : nil
        defer { withExtendedLifetime(lock) {} }
        for path in paths where !path.hasPrefix(modelPrefix) {
            if SealedKeys.isSecret(path) {
                secrets.files[path] = try Data(contentsOf: folder.url.appendingPathComponent(path))
            } else if path == folder.configuration.lastPathComponent {
                try copyConfiguration(to: draft, &manifest)
            } else {
                try copy(path, to: draft, &manifest, count)
            }
        }
        try copyModel(to: draft, &manifest, count)
    }

    private var modelPrefix: String { folder.model.lastPathComponent + "/" }

    /// A model is exchanged as a folder: its files are copied again until they are of one folder.
    private func copyModel(to draft: DraftFolder, _ manifest: inout BackupManifest, _ count: ByteCount) throws {
        for _ in 0..<5 {
            let before = inode(folder.model)
            var part = manifest
            for path in try BackupFiles.list(folder) where path.hasPrefix(modelPrefix) {
                try copy(path, to: draft, &part, count)
            }
            if inode(folder.model) == before {
                manifest = part
                return
            }
            try? FileManager.default.removeItem(
                at: draft.url.appendingPathComponent("\(Self.filesFolder)/\(modelPrefix)")
            )
        }
        throw BackupFault.unreadable(path: folder.model.path, reason: "the model is exchanged all the time")
    }

    private func inode(_ url: URL) -> ino_t? {
        var status = stat()
        return stat(url.path, &status) == 0 ? status.st_ino : nil
    }

    /// A connection string may hold a password, and names the database that the backup is not to be restored over.
    private func copyConfiguration(to draft: DraftFolder, _ manifest: inout BackupManifest) throws {
        var text = try Data(contentsOf: folder.configuration)
        if var fields = try JSONSerialization.jsonObject(with: text) as? [String: Any], fields["postgres"] != nil {
            fields["postgres"] = nil
            text = try JSONSerialization.data(
                withJSONObject: fields,
                options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            )
        }
        let path = "\(Self.filesFolder)/\(folder.configuration.lastPathComponent)"
        let place = try draft.place(path)
        try HashedFile.write(Array(text), to: place)
        let written = try HashedFile.read(place) { _ in }
        manifest.files.append(.init(path: path, bytes: written.bytes, sha256: written.sha256))
    }

    private func copy(
        _ path: String,
        to draft: DraftFolder,
        _ manifest: inout BackupManifest,
        _ count: ByteCount
    ) throws {
        let place = "\(Self.filesFolder)/\(path)"
        let source = folder.url.appendingPathComponent(path)
        guard let copied = try HashedFile.copy(source, to: try draft.place(place), progress: { count.add($0) }) else {
            return
        }
        manifest.files.append(.init(path: place, bytes: copied.bytes, sha256: copied.sha256))
    }

    private func size(_ url: URL) throws -> Int64 {
        (try FileManager.default.attributesOfItem(atPath: url.path)[.size] as? NSNumber)?.int64Value ?? 0
    }

    private func size(of paths: [String]) -> Int64 {
        paths.reduce(0) { $0 + ((try? size(folder.url.appendingPathComponent($1))) ?? 0) }
    }

    private func note(
        _ sum: String,
        _ manifest: BackupManifest,
        _ configuration: NodeConfiguration,
        _ actor: String
    ) async throws {
        guard let head = manifest.head else { return }
        if let postgres = configuration.postgres {
            try await BackupNote.write(.made, postgres: postgres, manifest: sum, of: head, at: now(), by: actor)
        } else {
            let path = folder.database.path
            try await BackupNote.write(.made, sqlite: path, manifest: sum, of: head, at: now(), by: actor)
        }
    }
}
