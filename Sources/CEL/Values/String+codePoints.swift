//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension String {
    /// Whether both texts are the same code points; unlike `==`, which takes canonically equivalent texts for equal.
    func hasSameCodePoints(as other: String) -> Bool {
        var left = self
        var right = other
        return left.withUTF8 { left in
            right.withUTF8 { right in
                left.count == right.count && left.elementsEqual(right)
            }
        }
    }

    /// Whether the text stands before another one, code point by code point.
    func precedesByCodePoints(_ other: String) -> Bool {
        utf8.lexicographicallyPrecedes(other.utf8)
    }

    /// Offset in UTF-8 bytes of the first occurrence of a text; every place that is compared costs by the text's length.
    static func firstOffset(
        of needle: [UInt8],
        in text: [UInt8],
        _ meter: CostMeter
    ) throws(EvaluationError) -> Int? {
        guard let first = needle.first else { return 0 }
        var index = 0
        while index + needle.count <= text.count {
            if text[index] == first {
                try meter.charge(1 + needle.count / 16)
                if text[index..<index + needle.count].elementsEqual(needle) { return index }
            }
            index += 1
        }
        return nil
    }
}
