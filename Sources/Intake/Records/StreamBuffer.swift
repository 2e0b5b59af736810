//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A stretch of a stream that moves forward: what was used is dropped, what is asked for is read.
final class StreamBuffer: ByteSource {
    /// How much is read at once.
    private static let step = 1 << 20

    private let input: any ByteInput
    private var storage: UnsafeMutableRawBufferPointer
    /// Offset of the first byte kept.
    private var origin: UInt64 = 0
    private var start = 0
    private var end = 0
    private var isAtEnd = false

    init(_ input: any ByteInput) {
        self.input = input
        storage = .allocate(byteCount: 2 * Self.step + ByteStretch.padding, alignment: 64)
        storage.initializeMemory(as: UInt8.self, repeating: 0)
    }

    deinit { storage.deallocate() }

    var total: UInt64? { input.total }
    var isRandomAccess: Bool { false }

    func again() throws(IntakeError) -> any ByteSource { StreamBuffer(try input.again()) }

    func consumed(upTo offset: UInt64) -> UInt64 { input.consumed }

    func stretch(from offset: UInt64, atLeast count: Int) throws(IntakeError) -> ByteStretch {
        precondition(offset >= origin, "a stream only runs forward")
        drop(Int(min(offset - origin, UInt64(end - start))))
        while origin < offset, !isAtEnd {
            try fill(Self.step)
            drop(Int(min(offset - origin, UInt64(end - start))))
        }
        while end - start < count, !isAtEnd { try fill(max(Self.step, count - (end - start))) }
        return ByteStretch(
            bytes: UnsafeRawBufferPointer(rebasing: storage[start..<end]),
            isLast: isAtEnd
        )
    }

    private func drop(_ count: Int) {
        start += count
        origin += UInt64(count)
    }

    /// Reads once, up to at least `count` bytes.
    private func fill(_ count: Int) throws(IntakeError) {
        makeRoom(for: count)
        guard let base = storage.baseAddress else { return }
        let free = storage.count - ByteStretch.padding - end
        let got = try input.read(into: UnsafeMutableRawBufferPointer(start: base + end, count: free))
        isAtEnd = got == 0
        end += got
    }

    private func makeRoom(for count: Int) {
        let capacity = storage.count - ByteStretch.padding
        if capacity - end >= count { return }
        let kept = end - start
        if capacity - kept >= count, kept <= capacity / 2 {
            if let base = storage.baseAddress { base.copyMemory(from: base + start, byteCount: kept) }
        } else {
            let larger = UnsafeMutableRawBufferPointer.allocate(
                byteCount: max(capacity * 2, kept + count) + ByteStretch.padding,
                alignment: 64
            )
            larger.initializeMemory(as: UInt8.self, repeating: 0)
            larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: storage[start..<end]))
            storage.deallocate()
            storage = larger
        }
        start = 0
        end = kept
    }
}
