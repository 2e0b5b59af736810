//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation
import Persistence

/// Makes a node of a backup, in a folder where none is.
///
/// All is put together and verified in a draft, which is no node before it is named as one: its database and its
/// configuration get their names last.
package struct NodeRestore: Sendable {
    private static let draftDatabase = "database.part"

    private let backup: BackupFolder
    private let now: @Sendable () -> Int64
    private let progress: BackupProgress

    package init(
        _ backup: BackupFolder,
        now: @escaping @Sendable () -> Int64 = NodeDatabase.systemTime,
        progress: @escaping BackupProgress = { _, _, _ in }
    ) {
        self.backup = backup
        self.now = now
        self.progress = progress
    }

    /// Restores a node.
    /// - Parameters:
    ///   - passphrase: of the keys in the backup; nil leaves them out
    ///   - postgres: an empty database, for a node on PostgreSQL
    /// - Returns: what was restored
    /// - Throws: ``BackupFault``, `JournalFault`, `PersistenceError`; there is no node at `folder` then
    @discardableResult
    package func make(
        _ folder: NodeFolder,
        passphrase: String?,
        withoutKeys: Bool = false,
        postgres: String? = nil,
        by actor: String
    ) async throws -> BackupManifest {
        let (manifest, sum) = try BackupManifest.read(backup.url)
        guard let head = manifest.head else { throw BackupFault.manifest(reason: "it can't be read") }
        try backup.checkNames(manifest)
        let isOnServer = manifest.engine == .postgresql
        if isOnServer, postgres == nil { throw BackupFault.databaseNeeded }
        if !isOnServer, postgres != nil { throw BackupFault.databaseSuperfluous }
        let keys = try keys(manifest, passphrase, withoutKeys)
        let draft = try DraftFolder(of: folder.url)
        do {
            try copyFiles(manifest, to: draft)
            try write(keys, manifest, to: draft)
            if let postgres {
                try await restore(postgres, manifest, draft)
                try await BackupNote.write(.restored, postgres: postgres, manifest: sum, of: head, at: now(), by: actor)
            } else {
                let database = draft.url.appendingPathComponent(Self.draftDatabase).path
                progress(.journal, 0, 0)
                try await BackupFolder.checkJournal(database, manifest)
                try await BackupNote.write(.restored, sqlite: database, manifest: sum, of: head, at: now(), by: actor)
            }
            try name(draft, postgres)
            try draft.commit()
            return manifest
        } catch {
            draft.discard()
            if case PersistenceError.diskFull = error { throw BackupFault.diskFull(path: folder.path) }
            throw error
        }
    }

    private func keys(
        _ manifest: BackupManifest,
        _ passphrase: String?,
        _ withoutKeys: Bool
    ) throws(BackupFault) -> SealedKeys? {
        guard manifest.keys == .sealed, !withoutKeys else { return nil }
        guard let passphrase else { throw .passphraseNeeded }
        return try backup.keys(passphrase, manifest)
    }

    private func copyFiles(_ manifest: BackupManifest, to draft: DraftFolder) throws {
        let count = ByteCount(of: manifest.files.reduce(0) { $0 + $1.bytes }, progress)
        for file in manifest.files where file.path != SealedKeys.name {
            let place = try draft.place(Self.place(of: file.path))
            let taken = try HashedFile.take(backup.url.appendingPathComponent(file.path), to: place) { count.add($0) }
            guard taken == (file.bytes, file.sha256) else { throw BackupFault.changedFile(file.path) }
        }
    }

    /// Where a file of the backup lies in the draft.
    private static func place(of path: String) -> String {
        switch path {
        case NodeBackup.database: draftDatabase
        case NodeBackup.dump: NodeBackup.dump
        case NodeBackup.filesFolder + "/node.json": "configuration.part"
        default: String(path.dropFirst(NodeBackup.filesFolder.count + 1))
        }
    }

    private func write(_ keys: SealedKeys?, _ manifest: BackupManifest, to draft: DraftFolder) throws {
        if let keys {
            for (path, content) in keys.files { try HashedFile.write(Array(content), to: try draft.place(path)) }
            return
        }
        guard !manifest.secrets.isEmpty else { return }
        try HashedFile.write(try MissingKeys.text(manifest.secrets), to: try draft.place(MissingKeys.name))
    }

    private func restore(_ postgres: String, _ manifest: BackupManifest, _ draft: DraftFolder) async throws {
        let tool = try PostgresTool("pg_restore")
        guard try await !DatabaseContents.holdsNode(postgres: postgres) else { throw BackupFault.databaseOccupied }
        let dump = draft.url.appendingPathComponent(NodeBackup.dump)
        progress(.database, 0, 0)
        try tool.run(
            ["--exit-on-error", "--single-transaction", "--no-owner", "--no-privileges", dump.path],
            postgres,
            in: draft.url
        )
        progress(.journal, 0, 0)
        let contents = try await DatabaseContents.verified(postgres: postgres) { _ in }
        try BackupFolder.checkJournal(contents, manifest)
        unlink(dump.path)
    }

    private func name(_ draft: DraftFolder, _ postgres: String?) throws {
        let finished = NodeFolder(draft.url.path)
        let configuration = draft.url.appendingPathComponent("configuration.part")
        if let postgres {
            let text = try Data(contentsOf: configuration)
            var fields = try JSONSerialization.jsonObject(with: text) as? [String: Any] ?? [:]
            fields["postgres"] = postgres
            let written = try JSONSerialization.data(
                withJSONObject: fields,
                options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            )
            unlink(configuration.path)
            try HashedFile.write(Array(written), to: configuration)
        } else {
            try FileManager.default.moveItem(
                at: draft.url.appendingPathComponent(Self.draftDatabase),
                to: finished.database
            )
        }
        try FileManager.default.moveItem(at: configuration, to: finished.configuration)
    }
}
