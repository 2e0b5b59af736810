//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Crypto
import Customs
import Foundation
import Journal
import Persistence

/// What a backup holds: `manifest.json`, with the SHA-256 of itself in `manifest.sha256`.
package struct BackupManifest: Codable, Sendable, Hashable {
    /// Rises when an older release could not restore the backup rightly.
    static let newestFormat = 1
    static let name = "manifest.json"
    static let sumName = "manifest.sha256"

    package enum Engine: String, Codable, Sendable {
        case sqlite
        case postgresql
    }

    package enum Keys: String, Codable, Sendable {
        /// Under a passphrase, in a file of their own.
        case sealed
        case leftOut
    }

    package struct File: Codable, Sendable, Hashable {
        /// Within the backup, with `/` between folders.
        package var path: String
        package var bytes: Int64
        package var sha256: String
    }

    package var format = Self.newestFormat
    package var nodeID: String
    /// Seconds since 1970.
    package var madeAt: Int64
    package var engine: Engine
    /// The number of the newest migration of the database.
    package var schema: Int64
    /// Sequence and hash of the journal's last entry.
    package var journal: String
    package var keys: Keys
    /// Files with secrets, by their place in the node's folder.
    package var secrets: [String]
    /// Ids of files of messages that were not there, as when their last day came during the backup.
    package var missing: [String]
    package var files: [File]

    init(_ contents: DatabaseContents, engine: Engine, keys: Keys, at time: Int64) {
        nodeID = contents.nodeID
        madeAt = time
        self.engine = engine
        schema = contents.schema
        journal = Self.written(contents.head)
        self.keys = keys
        secrets = []
        missing = []
        files = []
    }

    static func written(_ head: JournalHead) -> String { "\(head.sequence):\(head.hash.hexadecimal)" }

    /// The journal's end as a value; nil where it is not written as one.
    var head: JournalHead? {
        let parts = journal.split(separator: ":")
        guard parts.count == 2, let sequence = Int64(parts[0]), let hash = JournalHash(hexadecimal: String(parts[1]))
        else { return nil }
        return JournalHead(sequence: sequence, hash: hash)
    }

    /// All that the manifest says but of the file with the keys itself, which is sealed along with this.
    var digest: [UInt8] {
        var text = "lienquan backup \(format)\n\(nodeID)\n\(madeAt)\n\(engine.rawValue)\n\(schema)\n\(journal)\n"
        text += "\(keys.rawValue)\n\(secrets.joined(separator: " "))\n\(missing.joined(separator: " "))\n"
        for file in files where file.path != SealedKeys.name { text += "\(file.sha256) \(file.bytes) \(file.path)\n" }
        return Array(SHA256.hash(data: Data(text.utf8)))
    }

    /// Writes the manifest into a folder whose files are all there.
    /// - Returns: the SHA-256 of the manifest
    func write(to folder: URL) throws(BackupFault) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        do {
            let text = try encoder.encode(self)
            let sum = SHA256.hash(data: text).hexadecimal
            try HashedFile.write(Array(text), to: folder.appendingPathComponent(Self.name))
            let line = "\(sum)  \(Self.name)\n"
            try HashedFile.write(Array(line.utf8), to: folder.appendingPathComponent(Self.sumName))
            return sum
        } catch let error as BackupFault {
            throw error
        } catch {
            throw .manifest(reason: "\(error)")
        }
    }

    /// Reads the manifest of a backup and holds it against its own SHA-256.
    static func read(_ folder: URL) throws(BackupFault) -> (manifest: BackupManifest, sum: String) {
        let place = folder.appendingPathComponent(name)
        guard let text = try? Data(contentsOf: place),
            let line = try? Data(contentsOf: folder.appendingPathComponent(sumName))
        else { throw .noBackup(path: folder.path) }
        let sum = SHA256.hash(data: text).hexadecimal
        guard line == Data("\(sum)  \(name)\n".utf8) else { throw .manifest(reason: "its SHA-256 differs") }
        struct Version: Decodable { var format: Int }
        guard let version = try? JSONDecoder().decode(Version.self, from: text) else {
            throw .manifest(reason: "it can't be read")
        }
        guard version.format == newestFormat else {
            throw .manifest(reason: "it is of format \(version.format); install the newer release")
        }
        guard let manifest = try? JSONDecoder().decode(Self.self, from: text), manifest.head != nil else {
            throw .manifest(reason: "it can't be read")
        }
        for file in manifest.files where !isPlace(file.path) {
            throw .manifest(reason: "\(file.path) is no place in a backup")
        }
        guard Set(manifest.files.map(\.path)).count == manifest.files.count else {
            throw .manifest(reason: "it names a file twice")
        }
        return (manifest, sum)
    }

    /// Whether a path is one that a backup has.
    private static func isPlace(_ path: String) -> Bool {
        isPlain(path)
            && ([NodeBackup.database, NodeBackup.dump, SealedKeys.name].contains(path)
                || path.hasPrefix(NodeBackup.filesFolder + "/"))
    }

    /// Whether a path stays within the folder it is put in.
    static func isPlain(_ path: String) -> Bool {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        return !path.isEmpty && !path.contains(where: { $0 == "\0" || $0.isNewline })
            && parts.allSatisfy { $0 != "" && $0 != "." && $0 != ".." }
    }
}
