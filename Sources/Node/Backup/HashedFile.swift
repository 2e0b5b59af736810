//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Crypto
import Customs
import Foundation
import Persistence

/// Copies and reads files with their SHA-256, for their owner only.
enum HashedFile {
    private static let piece = 1 << 20
    /// What waits for the disk would hold up whoever else commits to it.
    private static let bytesPerSync = 16 << 20
    private static let attempts = 5

    /// What of a file a change would change.
    private struct Stamp: Equatable {
        var inode: ino_t
        var size: off_t
        var seconds: Int
        var nanoseconds: Int

        init(_ descriptor: CInt) {
            var status = stat()
            fstat(descriptor, &status)
            inode = status.st_ino
            size = status.st_size
            seconds = status.st_mtim.tv_sec
            nanoseconds = status.st_mtim.tv_nsec
        }
    }

    /// Copies a file that may be rewritten meanwhile; nil where it is gone.
    static func copy(
        _ source: URL,
        to target: URL,
        progress: (Int64) -> Void
    ) throws(BackupFault) -> (bytes: Int64, sha256: String)? {
        for _ in 0..<attempts {
            let descriptor = open(source.path, O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else {
                if errno == ENOENT { return nil }
                throw fault(source)
            }
            defer { close(descriptor) }
            let before = Stamp(descriptor)
            let copied = try copy(descriptor, source, to: target, progress: progress)
            if Stamp(descriptor) == before { return copied }
            unlink(target.path)
        }
        throw .unreadable(path: source.path, reason: "it changes all the time")
    }

    /// Copies a file of a backup; links are not followed.
    static func take(_ source: URL, to target: URL, progress: (Int64) -> Void) throws(BackupFault) -> (
        bytes: Int64, sha256: String
    ) {
        let descriptor = open(source.path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { throw fault(source) }
        defer { close(descriptor) }
        return try copy(descriptor, source, to: target, progress: progress)
    }

    /// Reads a file of a backup; links are not followed.
    static func read(_ source: URL, progress: (Int64) -> Void) throws(BackupFault) -> (bytes: Int64, sha256: String) {
        let descriptor = open(source.path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { throw fault(source) }
        defer { close(descriptor) }
        return try each(descriptor, source, progress: progress) { _ throws(BackupFault) in }
    }

    /// Writes a new file.
    static func write(_ content: [UInt8], to target: URL) throws(BackupFault) {
        let descriptor = open(target.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw fault(target) }
        defer { close(descriptor) }
        try writeAll(content[...], to: descriptor, target)
        guard fsync(descriptor) == 0 else { throw fault(target) }
    }

    private static func copy(
        _ descriptor: CInt,
        _ source: URL,
        to target: URL,
        progress: (Int64) -> Void
    ) throws(BackupFault) -> (bytes: Int64, sha256: String) {
        let output = open(target.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard output >= 0 else { throw fault(target) }
        defer { close(output) }
        var unsynced = 0
        let copied = try each(descriptor, source, progress: progress) { bytes throws(BackupFault) in
            try writeAll(bytes, to: output, target)
            unsynced += bytes.count
            if unsynced >= bytesPerSync {
                guard fdatasync(output) == 0 else { throw fault(target) }
                unsynced = 0
            }
        }
        guard fsync(output) == 0 else { throw fault(target) }
        return copied
    }

    private static func each(
        _ descriptor: CInt,
        _ source: URL,
        progress: (Int64) -> Void,
        _ body: (ArraySlice<UInt8>) throws(BackupFault) -> Void
    ) throws(BackupFault) -> (bytes: Int64, sha256: String) {
        var hash = SHA256()
        var bytes: Int64 = 0
        var buffer = [UInt8](repeating: 0, count: piece)
        while true {
            let count = buffer.withUnsafeMutableBytes { Foundation.read(descriptor, $0.baseAddress, $0.count) }
            guard count >= 0 else { throw fault(source) }
            if count == 0 { break }
            buffer.withUnsafeBytes { hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: $0[..<count])) }
            try body(buffer[..<count])
            bytes += Int64(count)
            progress(Int64(count))
        }
        return (bytes, hash.finalize().hexadecimal)
    }

    private static func writeAll(_ content: ArraySlice<UInt8>, to descriptor: CInt, _ target: URL) throws(BackupFault) {
        var rest = content
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            guard written > 0 else { throw fault(target) }
            rest = rest.dropFirst(written)
        }
    }

    static func fault(_ url: URL) -> BackupFault {
        switch errno {
        case ENOSPC, EDQUOT, EFBIG: .diskFull(path: url.path)
        case let code: .unreadable(path: url.path, reason: String(cString: strerror(code)))
        }
    }
}
