//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Foundation
import Journal
import Persistence

/// A backup as it lies on a disk.
package struct BackupFolder: Sendable {
    package let url: URL

    package init(_ path: String) {
        url = URL(fileURLWithPath: path, isDirectory: true)
    }

    /// What the backup says it holds.
    /// - Throws: ``BackupFault``
    package func manifest() throws(BackupFault) -> BackupManifest { try BackupManifest.read(url).manifest }

    /// Reads every byte of the backup and its whole journal.
    /// - Parameter passphrase: opens the keys too, which also shows that nobody made another manifest
    /// - Throws: ``BackupFault``, `JournalFault`, `PersistenceError`
    @discardableResult
    package func verify(
        passphrase: String? = nil,
        progress: @escaping BackupProgress = { _, _, _ in }
    ) async throws -> BackupManifest {
        let manifest = try BackupManifest.read(url).manifest
        try checkNames(manifest)
        let count = ByteCount(of: manifest.files.reduce(0) { $0 + $1.bytes }, progress)
        for file in manifest.files {
            let found = try HashedFile.read(url.appendingPathComponent(file.path)) { count.add($0) }
            guard found == (file.bytes, file.sha256) else { throw BackupFault.changedFile(file.path) }
        }
        if let passphrase, manifest.keys == .sealed { _ = try keys(passphrase, manifest) }
        if manifest.engine == .sqlite {
            progress(.journal, 0, 0)
            try await Self.checkJournal(url.appendingPathComponent(NodeBackup.database).path, manifest)
        }
        return manifest
    }

    /// Opens the keys of the backup.
    func keys(_ passphrase: String, _ manifest: BackupManifest) throws(BackupFault) -> SealedKeys {
        guard let bytes = try? Data(contentsOf: url.appendingPathComponent(SealedKeys.name)) else {
            throw .missingFile(SealedKeys.name)
        }
        return try SealedKeys(Array(bytes), passphrase, manifest)
    }

    /// Holds the journal of a copied database against the manifest.
    static func checkJournal(_ path: String, _ manifest: BackupManifest) async throws {
        let contents = try await DatabaseContents.verified(sqlite: path)
        try checkJournal(contents, manifest)
    }

    static func checkJournal(_ contents: DatabaseContents, _ manifest: BackupManifest) throws {
        let found = BackupManifest.written(contents.head)
        guard found == manifest.journal else {
            throw BackupFault.otherJournal(found: found, expected: manifest.journal)
        }
        guard contents.nodeID == manifest.nodeID, contents.schema == manifest.schema else {
            throw BackupFault.manifest(reason: "the database is another one")
        }
    }

    /// Every file is named, and every name is there.
    func checkNames(_ manifest: BackupManifest) throws(BackupFault) {
        var expected = Set(manifest.files.map(\.path))
        let needed = manifest.engine == .sqlite ? NodeBackup.database : NodeBackup.dump
        guard expected.contains(needed) else { throw .missingFile(needed) }
        guard expected.contains("\(NodeBackup.filesFolder)/node.json") else {
            throw .missingFile("\(NodeBackup.filesFolder)/node.json")
        }
        guard expected.contains(SealedKeys.name) == (manifest.keys == .sealed) else {
            throw .manifest(reason: "it contradicts itself about the keys")
        }
        expected.formUnion([BackupManifest.name, BackupManifest.sumName])
        guard let entries = FileManager.default.subpaths(atPath: url.path) else { throw .noBackup(path: url.path) }
        var found: Set<String> = []
        for entry in entries {
            var status = stat()
            guard lstat(url.appendingPathComponent(entry).path, &status) == 0 else { continue }
            if status.st_mode & S_IFMT == S_IFDIR { continue }
            guard status.st_mode & S_IFMT == S_IFREG, expected.contains(entry) else { throw .foreignFile(entry) }
            found.insert(entry)
        }
        if let missing = expected.subtracting(found).min() { throw .missingFile(missing) }
    }
}
