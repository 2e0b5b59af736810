//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Names of sources and their numbers, 1 and up.
struct StationTable: Sendable {
    private var names: [[UInt8]] = [[]]
    private var numbers: [[UInt8]: UInt32] = [:]
    private var latest: UInt32 = 0
    private let limit: Int

    init(limit: Int) { self.limit = limit }

    /// Number of a name, 0 when the table is full.
    mutating func number(of name: UnsafeBufferPointer<UInt8>) -> UInt32 {
        // Most lines name the source of the line before.
        if latest != 0, names[Int(latest)].elementsEqual(name) { return latest }
        let key = Array(name)
        if let number = numbers[key] {
            latest = number
            return number
        }
        guard names.count <= limit else { return 0 }
        let number = UInt32(names.count)
        names.append(key)
        numbers[key] = number
        latest = number
        return number
    }

    func name(_ number: UInt32) -> String? {
        guard number > 0, number < names.count else { return nil }
        return String(decoding: names[Int(number)], as: UTF8.self)
    }
}
