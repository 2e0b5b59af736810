//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The keys that objects may have, each with its column.
struct JSONKeys {
    let names: [String]
    private let bytes: [[UInt8]]
    private let columns: [UInt64: Int]
    /// The keys in the order of the object before: lines of a file mostly have the same.
    private var expected: [Int] = []

    init(_ names: [String]) {
        self.names = names
        bytes = names.map { Array($0.utf8) }
        var columns: [UInt64: Int] = [:]
        for (column, name) in names.enumerated() where columns[StableHash.of(name)] == nil {
            columns[StableHash.of(name)] = column
        }
        self.columns = columns
    }

    /// The column of the key that is the `position`-th of its object.
    mutating func column(_ key: UnsafeRawBufferPointer, position: Int) -> Int? {
        if position < expected.count, isKey(expected[position], key) { return expected[position] }
        guard let column = columns[StableHash.of(key)], isKey(column, key) else { return nil }
        if position < expected.count {
            expected[position] = column
        } else if position == expected.count, position < names.count {
            expected.append(column)
        }
        return column
    }

    private func isKey(_ column: Int, _ key: UnsafeRawBufferPointer) -> Bool {
        bytes[column].withUnsafeBytes { name in
            guard name.count == key.count else { return false }
            guard let a = name.baseAddress, let b = key.baseAddress else { return true }
            return memcmp(a, b, key.count) == 0
        }
    }
}
