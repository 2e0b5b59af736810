//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A regular file that is open for reading, with the size it had when it was opened.
final class OpenFile {
    let size: UInt64
    private let path: String
    private let descriptor: Int32

    /// - Returns: nil for what is no regular file.
    init?(path: String) throws(IntakeError) {
        // Asked before it is opened: a named pipe that is opened and closed again breaks under its writer.
        var before = stat()
        if stat(path, &before) == 0, before.st_mode & S_IFMT == S_IFIFO { return nil }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .cannotOpen(path: path, reason: SystemFault.text(errno)) }
        var status = stat()
        let fault = fstat(descriptor, &status) == 0 ? 0 : errno
        let kind = status.st_mode & S_IFMT
        guard fault == 0, kind == S_IFREG else {
            close(descriptor)
            if fault != 0 { throw .cannotOpen(path: path, reason: SystemFault.text(fault)) }
            if kind == S_IFDIR { throw .cannotOpen(path: path, reason: SystemFault.text(EISDIR)) }
            return nil
        }
        self.path = path
        self.descriptor = descriptor
        size = UInt64(status.st_size)
        posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL)
    }

    /// Takes over a file that is open already.
    init(descriptor: Int32, size: UInt64, path: String) {
        self.descriptor = descriptor
        self.size = size
        self.path = path
    }

    deinit { close(descriptor) }

    /// Reads at least one byte.
    ///
    /// - Throws: ``IntakeError/changedWhileReading(path:)`` where the file ends before its size.
    func read(into buffer: UnsafeMutableRawBufferPointer, at offset: UInt64, atMost limit: UInt64) throws(IntakeError)
        -> Int
    {
        while true {
            let count = Int(min(UInt64(buffer.count), limit))
            let got = pread(descriptor, buffer.baseAddress, count, off_t(offset))
            if got > 0 { return got }
            if got == 0 { throw .changedWhileReading(path: path) }
            if errno != EINTR { throw .cannotRead(path: path, reason: SystemFault.text(errno)) }
        }
    }
}
