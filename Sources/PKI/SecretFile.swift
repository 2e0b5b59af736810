//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

public import Foundation

/// Files that only their owner may read (mode 0600), written whole or not at all.
public enum SecretFile {
    /// Writes a file: a draft beside it, brought to the disk, then renamed over it.
    ///
    /// - Throws: ``KeyFileError/file(path:reason:)``
    public static func write(_ content: [UInt8], to url: URL) throws(KeyFileError) {
        let draft = url.path + ".\(SecureRandom.bytes(6).hexadecimal).draft"
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw failure(draft) }
        do throws(KeyFileError) {
            defer { close(descriptor) }
            try writeAll(content, to: descriptor, path: draft)
        } catch {
            unlink(draft)
            throw error
        }
        guard rename(draft, url.path) == 0 else {
            let error = failure(url.path)
            unlink(draft)
            throw error
        }
        try synchronise(folder: url.deletingLastPathComponent())
    }

    /// Reads a file and refuses one that others may read or write.
    ///
    /// - Throws: ``KeyFileError/exposed(path:mode:)``, ``KeyFileError/foreign(path:)``,
    ///   ``KeyFileError/file(path:reason:)``
    public static func read(_ url: URL) throws(KeyFileError) -> [UInt8] {
        guard let status = FileStatus(url) else {
            throw .file(path: url.path, reason: "no such file, or not to be read")
        }
        guard status.isRegular else { throw .file(path: url.path, reason: "not a file") }
        guard status.mode & 0o077 == 0 else { throw .exposed(path: url.path, mode: status.mode) }
        guard !status.isForeign else { throw .foreign(path: url.path) }
        guard status.size <= 1 << 20 else { throw .file(path: url.path, reason: "too long for a secret") }
        do {
            return Array(try Data(contentsOf: url))
        } catch {
            throw .file(path: url.path, reason: error.localizedDescription)
        }
    }

    /// Makes a folder that only its owner may enter, with those above it.
    ///
    /// - Throws: ``KeyFileError/file(path:reason:)``
    public static func makeFolder(_ url: URL) throws(KeyFileError) {
        do {
            let attributes: [FileAttributeKey: Any] = [.posixPermissions: 0o700]
            try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true, attributes: attributes)
        } catch {
            throw .file(path: url.path, reason: error.localizedDescription)
        }
    }

    /// Writes all bytes and brings them to the disk.
    static func writeAll(_ content: [UInt8], to descriptor: Int32, path: String) throws(KeyFileError) {
        var rest = content[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            guard written > 0 else { throw failure(path) }
            rest = rest.dropFirst(written)
        }
        guard fsync(descriptor) == 0 else { throw failure(path) }
    }

    /// Brings the names in a folder to the disk.
    static func synchronise(folder: URL) throws(KeyFileError) {
        let descriptor = open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(folder.path) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw failure(folder.path) }
    }

    static func failure(_ path: String) -> KeyFileError {
        .file(path: path, reason: String(cString: strerror(errno)))
    }
}
