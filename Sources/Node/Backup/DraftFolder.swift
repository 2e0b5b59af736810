//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// A folder that is filled beside the place where it shall be, and is there at once, or not at all.
///
/// It is locked as long as it is filled, so that what a killed program left can be told from what another fills.
final class DraftFolder: Sendable {
    let url: URL
    private let target: URL
    private let descriptor: CInt

    /// Makes the draft of a folder; drafts of the same folder that nobody fills any more are removed.
    init(of target: URL) throws(BackupFault) {
        let home = target.deletingLastPathComponent()
        let beginning = "." + target.lastPathComponent + "."
        try Self.check(target)
        for name in (try? FileManager.default.contentsOfDirectory(atPath: home.path)) ?? []
        where name.hasPrefix(beginning) && name.hasSuffix(".draft") {
            let old = home.appendingPathComponent(name)
            guard let lock = Self.lock(old) else { continue }
            try? FileManager.default.removeItem(at: old)
            close(lock)
        }
        url = home.appendingPathComponent("\(beginning)\(UUID().uuidString).draft", isDirectory: true)
        self.target = target
        guard mkdir(url.path, 0o700) == 0 else { throw HashedFile.fault(home) }
        guard let lock = Self.lock(url) else { throw HashedFile.fault(url) }
        descriptor = lock
    }

    deinit { close(descriptor) }

    /// Refuses a place where something is; an empty folder is nothing.
    static func check(_ target: URL) throws(BackupFault) {
        var status = stat()
        guard lstat(target.path, &status) == 0 else { return }
        let content = try? FileManager.default.contentsOfDirectory(atPath: target.path)
        guard status.st_mode & S_IFMT == S_IFDIR, content?.isEmpty == true else { throw .occupied(path: target.path) }
    }

    /// Where a file of the draft lies; the folders above it are made.
    func place(_ path: String) throws(BackupFault) -> URL {
        let file = url.appendingPathComponent(path)
        do {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(),
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
        } catch {
            throw HashedFile.fault(file.deletingLastPathComponent())
        }
        return file
    }

    /// Brings all names to the disk and puts the folder in its place.
    func commit() throws(BackupFault) {
        var folders = [url]
        if let inside = FileManager.default.enumerator(at: url, includingPropertiesForKeys: [.isDirectoryKey]) {
            for case let entry as URL in inside
            where (try? entry.resourceValues(forKeys: [.isDirectoryKey]).isDirectory) == true { folders.append(entry) }
        }
        for folder in folders.reversed() { try Self.synchronise(folder) }
        guard rename(url.path, target.path) == 0 else {
            if errno == ENOTEMPTY || errno == EEXIST || errno == ENOTDIR { throw .occupied(path: target.path) }
            throw HashedFile.fault(target)
        }
        try Self.synchronise(target.deletingLastPathComponent())
    }

    func discard() {
        try? FileManager.default.removeItem(at: url)
    }

    private static func synchronise(_ folder: URL) throws(BackupFault) {
        let descriptor = open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw HashedFile.fault(folder) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw HashedFile.fault(folder) }
    }

    private static func lock(_ folder: URL) -> CInt? {
        let descriptor = open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            return nil
        }
        return descriptor
    }
}
