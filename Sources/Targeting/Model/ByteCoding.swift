//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// Writes fixed-width values and arrays in little-endian order.
struct ByteWriter {
    private(set) var data = Data()

    mutating func put(_ value: some BitwiseCopyable) {
        withUnsafeBytes(of: value) { data.append(contentsOf: $0) }
    }

    mutating func put(_ values: [some BitwiseCopyable]) {
        put(UInt64(values.count))
        values.withUnsafeBytes { data.append(contentsOf: $0) }
    }
}

/// Reads what ``ByteWriter`` wrote; nil past the end instead of a crash.
struct ByteReader {
    private let data: Data
    private var place: Int

    init(_ data: Data) {
        self.data = data
        place = data.startIndex
    }

    var isAtEnd: Bool { place == data.endIndex }

    mutating func value<Value: BitwiseCopyable>() -> Value? {
        let width = MemoryLayout<Value>.size
        guard data.endIndex - place >= width else { return nil }
        defer { place += width }
        return data.withUnsafeBytes { bytes in
            bytes.loadUnaligned(fromByteOffset: place - data.startIndex, as: Value.self)
        }
    }

    mutating func array<Value: BitwiseCopyable>() -> [Value]? {
        guard let count: UInt64 = value() else { return nil }
        let width = MemoryLayout<Value>.stride
        guard count <= UInt64((data.endIndex - place) / width) else { return nil }
        let start = place - data.startIndex
        defer { place += Int(count) * width }
        return data.withUnsafeBytes { bytes in
            (0..<Int(count)).map { bytes.loadUnaligned(fromByteOffset: start + $0 * width, as: Value.self) }
        }
    }
}
