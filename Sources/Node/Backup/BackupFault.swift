//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Why a backup was not made, does not hold or was not restored.
package enum BackupFault: Error, Hashable, Sendable {
    /// Something lies where the backup or the node should be made.
    case occupied(path: String)
    /// The backup would lie in the node that it is of.
    case inside(path: String)
    /// The folder holds no backup: it has no manifest.
    case noBackup(path: String)
    /// The manifest is not what was written, or of a later release.
    case manifest(reason: String)
    case missingFile(String)
    /// There is a file that the manifest does not name.
    case foreignFile(String)
    case changedFile(String)
    /// The journal in the copy is not the one that was copied.
    case otherJournal(found: String, expected: String)
    /// The keys in the backup are under a passphrase, and none was given.
    case passphraseNeeded
    /// The passphrase is wrong, or keys or manifest were changed.
    case keysClosed
    /// Neither a passphrase was given nor were the keys to be left out.
    case keysUndecided
    /// The node was restored without these files, and can't work before they are there.
    case keysMissing([String])
    case unreadable(path: String, reason: String)
    case diskFull(path: String)
    /// A program of PostgreSQL that is needed is not installed.
    case toolMissing(String)
    case toolFailed(String, reason: String)
    /// The backup is of PostgreSQL and needs a database.
    case databaseNeeded
    /// A database was given for a backup of SQLite.
    case databaseSuperfluous
    /// The database that was given holds a node already.
    case databaseOccupied
}

extension BackupFault: CustomStringConvertible {
    package var description: String {
        switch self {
        case .occupied(let path): "\(path) is there already; nothing was overwritten. Choose another name"
        case .inside(let path): "\(path) lies in the node's folder; put the backup elsewhere, best on another disk"
        case .noBackup(let path): "\(path) is no backup: it has no manifest. A backup that was not finished has none"
        case .manifest(let reason): "the manifest does not hold: \(reason)"
        case .missingFile(let path): "\(path) is missing from the backup"
        case .foreignFile(let path): "\(path) is not part of the backup; its manifest does not name it"
        case .changedFile(let path): "\(path) is not what was backed up: its size or SHA-256 differs"
        case .otherJournal(let found, let expected):
            "the journal in the backup ends with \(found), the manifest says \(expected)"
        case .passphraseNeeded:
            "the keys in the backup are under a passphrase; give it with --passphrase-file, or leave the keys out "
                + "with --without-keys"
        case .keysClosed: "wrong passphrase, or the keys or the manifest of the backup were changed"
        case .keysUndecided:
            "the keys of the node need a passphrase in the backup: give one with --passphrase-file, or leave the keys "
                + "out with --without-keys"
        case .keysMissing(let paths):
            "the node was restored without its keys; put these files into its folder first: "
                + paths.joined(separator: ", ")
        case .unreadable(let path, let reason): "\(path): \(reason)"
        case .diskFull(let path): "the disk of \(path) is full; nothing was left there. Free some space and try again"
        case .toolMissing(let name):
            "\(name) is needed for a node on PostgreSQL and is not installed (Debian: postgresql-client)"
        case .toolFailed(let name, let reason): "\(name) failed: \(reason)"
        case .databaseNeeded:
            "the backup is of a node on PostgreSQL: name an empty database with --postgres \"host=… dbname=…\""
        case .databaseSuperfluous: "the backup is of a node on SQLite; it needs no --postgres"
        case .databaseOccupied: "the database holds a node already; nothing was overwritten. Name an empty one"
        }
    }
}
