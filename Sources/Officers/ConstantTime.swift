//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Comparison of secrets whose duration does not tell where they differ.
package enum ConstantTime {
    /// Whether two texts are the same bytes; takes as long for a difference in the first byte as in the last.
    package static func isEqual(_ a: String, _ b: String) -> Bool {
        isEqual(Array(a.utf8), Array(b.utf8))
    }

    /// Whether two byte strings are equal; only their lengths may show in the time taken.
    package static func isEqual(_ a: [UInt8], _ b: [UInt8]) -> Bool {
        var difference = a.count == b.count ? UInt8(0) : UInt8(1)
        let shorter = min(a.count, b.count)
        for index in 0..<shorter { difference |= a[index] ^ b[index] }
        return difference == 0
    }
}
