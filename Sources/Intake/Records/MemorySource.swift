//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Bytes that are in memory already, with the padding that readers need.
final class MemorySource: ByteSource {
    private let storage: UnsafeMutableRawBufferPointer
    private let size: Int

    init(_ bytes: UnsafeRawBufferPointer) {
        size = bytes.count
        storage = .allocate(byteCount: size + ByteStretch.padding, alignment: 64)
        storage.copyMemory(from: bytes)
        for offset in size..<size + ByteStretch.padding { storage[offset] = 0 }
    }

    deinit { storage.deallocate() }

    var total: UInt64? { UInt64(size) }
    var isRandomAccess: Bool { true }

    func again() throws(IntakeError) -> any ByteSource { self }

    func consumed(upTo offset: UInt64) -> UInt64 { min(offset, UInt64(size)) }

    func stretch(from offset: UInt64, atLeast count: Int) throws(IntakeError) -> ByteStretch {
        let start = Int(min(offset, UInt64(size)))
        return ByteStretch(bytes: UnsafeRawBufferPointer(rebasing: storage[start..<size]), isLast: true)
    }
}
