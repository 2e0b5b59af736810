//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A file that is written in large pieces and gets its name only when it is whole.
///
/// Until `finish()` the bytes stand in `NAME.part`, so that a run that was stopped, or met a full disk, never leaves
/// something that looks like a complete year.
package struct BufferedFile: ~Copyable {
    private let path: String
    private let descriptor: CInt
    private var buffer: [UInt8] = []
    private var isOpen = true

    private static let capacity = 1 << 20

    /// Creates or empties the part file.
    package init(_ path: String) throws(SimulationError) {
        self.path = path
        descriptor = open(path + ".part", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw .fileUnwritable(path: path, reason: Self.reason(errno)) }
        buffer.reserveCapacity(Self.capacity + 8_192)
    }

    deinit {
        if isOpen { _ = close(descriptor) }
    }

    /// Appends bytes.
    package mutating func append(_ bytes: [UInt8]) throws(SimulationError) {
        buffer.append(contentsOf: bytes)
        if buffer.count >= Self.capacity { try flush() }
    }

    /// Writes the rest, closes, and gives the file its name.
    package mutating func finish() throws(SimulationError) {
        try flush()
        isOpen = false
        guard close(descriptor) == 0, rename(path + ".part", path) == 0 else {
            throw .fileUnwritable(path: path, reason: Self.reason(errno))
        }
    }

    private mutating func flush() throws(SimulationError) {
        var done = 0
        while done < buffer.count {
            let start = done
            let file = descriptor
            let written = buffer.withUnsafeBytes { bytes in
                let rest = UnsafeRawBufferPointer(rebasing: bytes[start...])
                return write(file, rest.baseAddress, rest.count)
            }
            if written < 0 {
                if errno == EINTR { continue }
                throw .fileUnwritable(path: path, reason: Self.reason(errno))
            }
            done += written
        }
        buffer.removeAll(keepingCapacity: true)
    }

    private static func reason(_ code: CInt) -> String {
        String(cString: strerror(code))
    }
}
