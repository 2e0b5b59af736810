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

/// Bytes laid down in a file without a name, which is gone when nobody has it open, however the program ends.
final class SpillFile {
    private let descriptor: Int32
    private let path: String
    private var pending = PlainBuffer<UInt8>(capacity: 1 << 18)
    private(set) var size: UInt64 = 0
    private var isHandedOver = false

    init() throws(IntakeError) {
        let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        // mkstemp puts letters of its own in the place of the six.
        path = folder + "/lienquan-XXXXXX"
        var template = path.utf8CString
        descriptor = template.withUnsafeMutableBufferPointer { $0.baseAddress.map { mkstemp($0) } ?? -1 }
        guard descriptor >= 0 else { throw .cannotWrite(path: path, reason: SystemFault.text(errno)) }
        template.withUnsafeBufferPointer { name in
            if let name = name.baseAddress { _ = unlink(name) }
        }
    }

    deinit {
        pending.deallocate()
        if !isHandedOver { close(descriptor) }
    }

    /// Adds bytes.
    func append(_ bytes: UnsafeRawBufferPointer) throws(IntakeError) {
        size += UInt64(bytes.count)
        if pending.count + bytes.count > 1 << 18 { try flush() }
        guard bytes.count <= 1 << 18 else { return try write(bytes) }
        guard let from = bytes.baseAddress else { return }
        UnsafeMutableRawPointer(pending.start + pending.count).copyMemory(from: from, byteCount: bytes.count)
        pending.setCount(pending.count + bytes.count)
    }

    func append(_ byte: UInt8) throws(IntakeError) {
        if pending.count == 1 << 18 { try flush() }
        pending.append(byte)
        size += 1
    }

    /// Ends the writing and hands over the bytes for reading; to be called once.
    func finished() throws(IntakeError) -> any ByteSource {
        try flush()
        isHandedOver = true
        return FileSource(OpenFile(descriptor: descriptor, size: size, path: path))
    }

    private func flush() throws(IntakeError) {
        try write(UnsafeRawBufferPointer(start: pending.start, count: pending.count))
        pending.setCount(0)
    }

    private func write(_ bytes: UnsafeRawBufferPointer) throws(IntakeError) {
        var written = 0
        while written < bytes.count, let base = bytes.baseAddress {
            let count = Glibc.write(descriptor, base + written, bytes.count - written)
            if count >= 0 {
                written += count
            } else if errno != EINTR {
                throw .cannotWrite(path: path, reason: SystemFault.text(errno))
            }
        }
    }
}
