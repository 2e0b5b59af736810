//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The values of a statement as the C strings that libpq takes.
struct PostgresParameters {
    private var bytes: [CChar] = []
    /// Where each value starts in ``bytes``, nil for NULL.
    private var starts: [Int?] = []
    /// Counted by libpq for values in binary form only.
    private var lengths: [Int32] = []
    /// 0 for text, 1 for binary.
    private var formats: [Int32] = []

    init(_ values: [SQLValue]) {
        starts.reserveCapacity(values.count)
        for value in values {
            switch value {
            case .null: append(nil, length: 0, format: 0)
            case .blob(let blob):
                append(bytes.count, length: Int32(blob.count), format: 1)
                bytes.append(contentsOf: blob.lazy.map { CChar(bitPattern: $0) })
                bytes.append(0)
            case .integer(let number): append(String(number))
            case .real(let number): append(number.isInfinite ? (number < 0 ? "-Infinity" : "Infinity") : "\(number)")
            case .text(let text): append(text.utf8.contains(0) ? text.replacing("\u{0}", with: "\u{2400}") : text)
            }
        }
    }

    /// The pointers are valid inside `body` only.
    func withPointers<Value>(
        _ body: (_ count: Int32, _ values: [UnsafePointer<CChar>?], _ lengths: [Int32], _ formats: [Int32]) -> Value
    ) -> Value {
        bytes.withUnsafeBufferPointer { buffer in
            let pointers = starts.map { start -> UnsafePointer<CChar>? in
                guard let start, let base = buffer.baseAddress else { return nil }
                return base + start
            }
            return body(Int32(starts.count), pointers, lengths, formats)
        }
    }

    private mutating func append(_ start: Int?, length: Int32, format: Int32) {
        starts.append(start)
        lengths.append(length)
        formats.append(format)
    }

    private mutating func append(_ text: String) {
        append(bytes.count, length: 0, format: 0)
        bytes.append(contentsOf: text.utf8.lazy.map { CChar(bitPattern: $0) })
        bytes.append(0)
    }
}
