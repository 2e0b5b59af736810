//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

internal import Glibc

/// An open file; it is closed when nobody holds it any more.
final class TrackFile: Sendable {
    let path: String
    private let descriptor: CInt

    /// Makes a file that only its owner reads; one that is there is emptied.
    init(creating path: String) throws(TrackFileError) {
        self.path = path
        descriptor = open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw TrackFileError(errno: errno, path: path) }
    }

    init(reading path: String) throws(TrackFileError) {
        self.path = path
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw TrackFileError(errno: errno, path: path) }
    }

    deinit { close(descriptor) }

    /// Bytes that it has.
    func length() throws(TrackFileError) -> Int {
        // Reading and writing name their place, so where the file stands is nobody's matter.
        let end = lseek(descriptor, 0, SEEK_END)
        guard end >= 0 else { throw TrackFileError(errno: errno, path: path) }
        return Int(end)
    }

    /// Writes all of the bytes at a place.
    func write(_ bytes: UnsafeRawBufferPointer, at place: Int) throws(TrackFileError) {
        var done = 0
        while done < bytes.count, let start = bytes.baseAddress {
            let count = pwrite(descriptor, start + done, bytes.count - done, off_t(place + done))
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw TrackFileError(errno: count == 0 ? ENOSPC : errno, path: path) }
            done += count
        }
    }

    /// See ``write(_:at:)-(UnsafeRawBufferPointer,_)``.
    func write(_ bytes: [UInt8], at place: Int) throws(TrackFileError) {
        try bytes.span.withUnsafeBytes { buffer throws(TrackFileError) in try write(buffer, at: place) }
    }

    /// Reads up to so many bytes at a place and returns how many there were.
    func read(at place: Int, to bytes: UnsafeMutableRawBufferPointer) throws(TrackFileError) -> Int {
        var done = 0
        while done < bytes.count, let start = bytes.baseAddress {
            let count = pread(descriptor, start + done, bytes.count - done, off_t(place + done))
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw TrackFileError(errno: errno, path: path) }
            if count == 0 { break }
            done += count
        }
        return done
    }

    /// Reads so many bytes at a place, fewer where the file ends before.
    func bytes(at place: Int, count: Int) throws(TrackFileError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        var span = bytes.mutableSpan
        let got = try span.withUnsafeMutableBytes { buffer throws(TrackFileError) in try read(at: place, to: buffer) }
        if got < count { bytes.removeSubrange(got...) }
        return bytes
    }

    func truncate(to length: Int) throws(TrackFileError) {
        guard ftruncate(descriptor, off_t(length)) == 0 else { throw TrackFileError(errno: errno, path: path) }
    }

    /// Returns when all that was written is on the disk.
    func synchronise() throws(TrackFileError) {
        guard fsync(descriptor) == 0 else { throw TrackFileError(errno: errno, path: path) }
    }
}
