//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Foundation

/// Sealed files of attachments in a node's folder: those that are to be fetched, and those that are being fetched.
///
/// A file lies there as it travels; only who has the message can open it.
package struct AttachmentShelf: Sendable {
    private let folder: URL

    package init(folder: URL) {
        self.folder = folder
    }

    /// Where a sealed file lies, whole.
    package func url(of id: String) -> URL { folder.appendingPathComponent(id + ".sealed") }

    /// Where it lies while it comes.
    private func draft(of id: String) -> URL { folder.appendingPathComponent(id + ".part") }

    package func has(_ id: String) -> Bool { FileManager.default.fileExists(atPath: url(of: id).path) }

    /// Begins a file of a message that is to be sent; it comes piece by piece.
    package func begin(at time: Timestamp) throws -> SealingFile {
        try prepare()
        let id = MessageID.make(at: time)
        return try SealingFile(id: id, at: draft(of: id), target: url(of: id))
    }

    /// Seals a file for a message that is to be sent.
    package func add(_ source: URL, name: String, mediaType: String, at time: Timestamp) throws -> AttachmentNote {
        guard let input = try? FileHandle(forReadingFrom: source) else {
            throw AttachmentFault.unreadable(path: source.path)
        }
        defer { try? input.close() }
        var file = try begin(at: time)
        do {
            while let piece = try input.read(upToCount: SealedFile.chunk), !piece.isEmpty { try file.take(piece) }
            return try file.finish(name: name, mediaType: mediaType)
        } catch {
            file.discard()
            throw error
        }
    }

    /// Ids of files that lie here, whole or not, and were touched last before a time.
    package func files(olderThan time: Timestamp) throws -> [String] {
        guard FileManager.default.fileExists(atPath: folder.path) else { return [] }
        let files = try FileManager.default.contentsOfDirectory(
            at: folder,
            includingPropertiesForKeys: [.contentModificationDateKey]
        )
        return files.compactMap { file in
            guard ["sealed", "part"].contains(file.pathExtension),
                let changed = try? file.resourceValues(forKeys: [.contentModificationDateKey]).contentModificationDate,
                Int64(changed.timeIntervalSince1970) < time.seconds
            else { return nil }
            return file.deletingPathExtension().lastPathComponent
        }
    }

    /// A piece of a sealed file for the partner that fetches it; nil where there is no such file.
    package func piece(of id: String, offset: Int64, length: Int) throws -> [UInt8]? {
        guard MessageID.isValid(id), let file = try? FileHandle(forReadingFrom: url(of: id)) else { return nil }
        defer { try? file.close() }
        try file.seek(toOffset: UInt64(max(0, offset)))
        return Array(try file.read(upToCount: length) ?? Data())
    }

    /// Fetches a file, from where an earlier attempt ended, and checks it.
    /// - Parameter fetch: gets bytes of the sealed file from an offset; an empty piece is its end.
    /// - Throws: ``AttachmentFault/changed``; what came is thrown away then.
    package func fetch(_ note: AttachmentNote, _ fetch: (Int64) async throws -> [UInt8]) async throws {
        if has(note.id) { return }
        try prepare()
        let draft = draft(of: note.id)
        let wanted = SealedFile(key: note.key, id: note.id, size: note.size).sealedSize
        let files = FileManager.default
        guard
            files.fileExists(atPath: draft.path)
                || files.createFile(atPath: draft.path, contents: nil, attributes: [.posixPermissions: 0o600])
        else { throw AttachmentFault.unreadable(path: draft.path) }
        let file = try FileHandle(forWritingTo: draft)
        var offset = Int64(try file.seekToEnd())
        while offset < wanted {
            let piece = try await fetch(offset)
            guard !piece.isEmpty, offset + Int64(piece.count) <= wanted else {
                try file.close()
                try FileManager.default.removeItem(at: draft)
                throw AttachmentFault.changed
            }
            try file.write(contentsOf: piece)
            offset += Int64(piece.count)
        }
        try file.synchronize()
        try file.close()
        do {
            try SealedFile.open(draft, as: note) { _ in }
        } catch {
            try FileManager.default.removeItem(at: draft)
            throw AttachmentFault.changed
        }
        // The line may have brought it while a disk did.
        guard !has(note.id) else { return try FileManager.default.removeItem(at: draft) }
        try FileManager.default.moveItem(at: draft, to: url(of: note.id))
    }

    /// Deletes a file with the message that told its key.
    package func remove(_ id: String) throws {
        for place in [url(of: id), draft(of: id)] where FileManager.default.fileExists(atPath: place.path) {
            try FileManager.default.removeItem(at: place)
        }
    }

    private func prepare() throws {
        try FileManager.default.createDirectory(
            at: folder,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
    }
}
