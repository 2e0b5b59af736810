//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A file read through a window that stays in the second-level cache.
///
/// Measured against a memory map with `MADV_SEQUENTIAL` and `MADV_DONTNEED` behind the cursor it is as fast, and a
/// file that somebody overwrites meanwhile ends the import with an error, where a map ends the process (SIGBUS).
final class FileSource: ByteSource {
    /// How much is read at once.
    private static let step = 256 << 10

    private let file: OpenFile
    private var storage: UnsafeMutableRawBufferPointer
    /// Offset of the first byte of the window.
    private var origin: UInt64 = 0
    private var start = 0
    private var end = 0
    private let step: Int

    /// - Returns: nil for what is no regular file, such as a pipe.
    convenience init?(path: String) throws(IntakeError) {
        guard let file = try OpenFile(path: path) else { return nil }
        self.init(file, step: Self.step)
    }

    init(_ file: OpenFile, step: Int = FileSource.step) {
        self.file = file
        self.step = step
        let first = Int(min(UInt64(2 * step), file.size))
        storage = .allocate(byteCount: first + ByteStretch.padding, alignment: 64)
        storage.initializeMemory(as: UInt8.self, repeating: 0)
    }

    deinit { storage.deallocate() }

    var total: UInt64? { file.size }
    var isRandomAccess: Bool { true }

    func consumed(upTo offset: UInt64) -> UInt64 { min(offset, file.size) }

    func again() throws(IntakeError) -> any ByteSource { FileSource(file, step: Self.step) }

    /// A window that reads no more than it is asked for.
    func besides() -> any ByteSource { FileSource(file, step: 1) }

    func stretch(from offset: UInt64, atLeast count: Int) throws(IntakeError) -> ByteStretch {
        let offset = min(offset, file.size)
        if offset >= origin, offset - origin <= UInt64(end - start) {
            start += Int(offset - origin)
        } else {
            start = 0
            end = 0
        }
        origin = offset
        let wanted = Int(min(UInt64(count), file.size - offset))
        if end - start < wanted { try fill(wanted) }
        return ByteStretch(
            bytes: UnsafeRawBufferPointer(rebasing: storage[start..<end]),
            isLast: origin + UInt64(end - start) == file.size
        )
    }

    /// Moves what is there to the front and reads on until `wanted` bytes are.
    private func fill(_ wanted: Int) throws(IntakeError) {
        let kept = end - start
        let room = max(wanted, min(kept + step, Int(file.size - origin)))
        if storage.count < room + ByteStretch.padding {
            let larger = UnsafeMutableRawBufferPointer.allocate(
                byteCount: max(room, storage.count * 2) + ByteStretch.padding,
                alignment: 64
            )
            larger.initializeMemory(as: UInt8.self, repeating: 0)
            larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: storage[start..<end]))
            storage.deallocate()
            storage = larger
        } else if let base = storage.baseAddress {
            base.copyMemory(from: base + start, byteCount: kept)
        }
        start = 0
        end = kept
        while end < wanted {
            let left = file.size - origin - UInt64(end)
            let target = UnsafeMutableRawBufferPointer(rebasing: storage[end..<room])
            end += try file.read(into: target, at: origin + UInt64(end), atMost: left)
        }
    }
}
