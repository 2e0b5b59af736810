//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Reads numbers from bytes, little-endian, and refuses to read beyond their end.
struct ByteReader {
    private let bytes: UnsafeRawBufferPointer
    private(set) var place = 0

    init(_ bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
    }

    var left: Int { bytes.count - place }

    mutating func number<Number: FixedWidthInteger>(_ type: Number.Type = Number.self) -> Number? {
        guard let part = part(MemoryLayout<Number>.size) else { return nil }
        return Number(littleEndian: part.loadUnaligned(as: Number.self))
    }

    /// The next bytes; nil where there are not so many.
    mutating func part(_ count: Int) -> UnsafeRawBufferPointer? {
        guard count >= 0, count <= left else { return nil }
        defer { place += count }
        return UnsafeRawBufferPointer(rebasing: bytes[place..<place + count])
    }

    /// Numbers one behind another, each made to a value.
    mutating func numbers<Number: FixedWidthInteger, Value>(
        _ count: Int,
        as type: Number.Type,
        _ value: (Number) -> Value
    ) -> [Value]? {
        let size = MemoryLayout<Number>.size
        guard let part = part(count * size) else { return nil }
        return [Value](unsafeUninitializedCapacity: count) { values, made in
            guard let start = values.baseAddress else { return }
            for place in 0..<count {
                let number = part.loadUnaligned(fromByteOffset: place * size, as: Number.self)
                (start + place).initialize(to: value(Number(littleEndian: number)))
            }
            made = count
        }
    }
}

extension [UInt8] {
    /// Adds a number, little-endian.
    mutating func add(_ number: some FixedWidthInteger) {
        Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
    }

    /// Adds numbers less a base in so many bytes each.
    mutating func add(_ numbers: some Sequence<Int64>, less base: Int64, width: Int) {
        for number in numbers {
            let step = UInt64(bitPattern: number &- base)
            switch width {
            case 1: append(UInt8(truncatingIfNeeded: step))
            case 2: add(UInt16(truncatingIfNeeded: step))
            case 4: add(UInt32(truncatingIfNeeded: step))
            default: add(step)
            }
        }
    }
}
