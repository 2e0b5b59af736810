//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// One line of a CSV file as it grows, field by field, in UTF-8.
struct CSVLine {
    private(set) var bytes: [UInt8] = []
    private var isFirst = true

    /// Starts over and keeps the memory.
    mutating func reset() {
        bytes.removeAll(keepingCapacity: true)
        isFirst = true
    }

    mutating func text(_ value: String) {
        separate()
        var plain = true
        for byte in value.utf8 where byte == 0x2c || byte == 0x22 || byte == 0x0a || byte == 0x0d {
            plain = false
        }
        if plain {
            bytes.append(contentsOf: value.utf8)
            return
        }
        bytes.append(0x22)
        for byte in value.utf8 {
            if byte == 0x22 { bytes.append(0x22) }
            bytes.append(byte)
        }
        bytes.append(0x22)
    }

    mutating func empty() {
        separate()
    }

    mutating func integer(_ value: Int) {
        separate()
        bytes.append(contentsOf: String(value).utf8)
    }

    /// A decimal number with at most so many decimals and no trailing zeros.
    mutating func decimal(_ value: Double?, places: Int) {
        separate()
        guard let value, value.isFinite else { return }
        var scale = 1
        for _ in 0..<places { scale *= 10 }
        let scaled = Int((value * Double(scale)).rounded())
        if scaled < 0 { bytes.append(0x2d) }
        let size = abs(scaled)
        bytes.append(contentsOf: String(size / scale).utf8)
        var rest = size % scale
        guard rest > 0 else { return }
        bytes.append(0x2e)
        while rest > 0 {
            scale /= 10
            bytes.append(UInt8(48 + rest / scale))
            rest %= scale
        }
    }

    mutating func end() {
        bytes.append(0x0a)
    }

    private mutating func separate() {
        if isFirst { isFirst = false } else { bytes.append(0x2c) }
    }
}
