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

/// A file mapped into memory and read from front to back; pages behind the cursor are given back, so that the
/// resident size stays flat whatever the size of the file.
///
/// The file must not be cut short meanwhile: the kernel kills a process that touches pages that are gone. The
/// length is looked up before each stretch, which leaves only the moment in between.
final class MappedFile: ByteSource {
    /// Pages are given back when this much lies behind the cursor.
    private static let releaseStep = 8 << 20
    private static let page = Int(sysconf(Int32(_SC_PAGESIZE)))

    private let path: String
    private let descriptor: Int32
    private let base: UnsafeMutableRawPointer
    private let size: Int
    private let reserved: Int
    private var released = 0

    /// - Returns: nil for what cannot be mapped, such as a pipe.
    init?(path: String) throws(IntakeError) {
        self.path = path
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .cannotOpen(path: path, reason: SystemFault.text(errno)) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            let reason = SystemFault.text(errno)
            close(descriptor)
            throw .cannotOpen(path: path, reason: reason)
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            if status.st_mode & S_IFMT == S_IFDIR { throw .cannotOpen(path: path, reason: SystemFault.text(EISDIR)) }
            return nil
        }
        self.descriptor = descriptor
        size = Int(status.st_size)
        // One page more than the file has, so that loads over its end find zeros.
        reserved = (size + Self.page - 1) / Self.page * Self.page + Self.page
        guard let area = mmap(nil, reserved, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0), area != MAP_FAILED else {
            let reason = SystemFault.text(errno)
            close(descriptor)
            throw .cannotOpen(path: path, reason: reason)
        }
        base = area
        if size > 0 {
            guard mmap(area, size, PROT_READ, MAP_PRIVATE | MAP_FIXED, descriptor, 0) != MAP_FAILED else {
                let reason = SystemFault.text(errno)
                munmap(area, reserved)
                close(descriptor)
                throw .cannotOpen(path: path, reason: reason)
            }
            madvise(area, size, MADV_SEQUENTIAL)
        }
    }

    deinit {
        munmap(base, reserved)
        close(descriptor)
    }

    var total: UInt64? { UInt64(size) }
    var isRandomAccess: Bool { true }

    func again() throws(IntakeError) -> any ByteSource { self }

    func consumed(upTo offset: UInt64) -> UInt64 { min(offset, UInt64(size)) }

    func stretch(from offset: UInt64, atLeast count: Int) throws(IntakeError) -> ByteStretch {
        var status = stat()
        guard fstat(descriptor, &status) == 0, Int(status.st_size) >= size else {
            throw .changedWhileReading(path: path)
        }
        let start = Int(min(offset, UInt64(size)))
        release(before: start)
        return ByteStretch(
            bytes: UnsafeRawBufferPointer(start: base + start, count: size - start),
            isLast: true
        )
    }

    private func release(before offset: Int) {
        guard offset > released + Self.releaseStep else {
            if offset < released { released = offset / Self.page * Self.page }
            return
        }
        let end = offset / Self.page * Self.page
        madvise(base + released, end - released, MADV_DONTNEED)
        released = end
    }
}
