//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension StringFunctions {
    /// Index of the first occurrence at or after a start.
    static func firstIndex(
        of part: [Unicode.Scalar],
        in text: [Unicode.Scalar],
        from start: Int,
        _ meter: CostMeter
    ) throws(EvaluationError) -> Int? {
        guard let first = part.first else { return start }
        guard part.count <= text.count else { return nil }
        var index = start
        while index <= text.count - part.count {
            if text[index] == first {
                try meter.charge(1 + part.count / 16)
                if text[index..<index + part.count].elementsEqual(part) { return index }
            }
            index += 1
        }
        return nil
    }

    /// Index of the last occurrence that begins at or before a place.
    static func lastIndex(
        of part: [Unicode.Scalar],
        in text: [Unicode.Scalar],
        upTo last: Int,
        _ meter: CostMeter
    ) throws(EvaluationError) -> Int? {
        guard let first = part.first else { return last }
        var index = min(last, text.count - part.count)
        while index >= 0 {
            if text[index] == first {
                try meter.charge(1 + part.count / 16)
                if text[index..<index + part.count].elementsEqual(part) { return index }
            }
            index -= 1
        }
        return nil
    }

    /// The pieces between at most `limit` occurrences of a separator; an empty separator stands before every code point
    /// and at the end.
    static func split(
        _ text: [Unicode.Scalar],
        _ separator: [Unicode.Scalar],
        limit: Int,
        _ meter: CostMeter
    ) throws(EvaluationError) -> [ArraySlice<Unicode.Scalar>] {
        var pieces: [ArraySlice<Unicode.Scalar>] = []
        var start = 0
        if separator.isEmpty {
            guard limit > 0 else { return [text[...]] }
            pieces.append([])
            while start < text.count, pieces.count < limit {
                pieces.append(text[start...start])
                start += 1
            }
            if start == text.count, pieces.count == limit { return pieces + [[]] }
            return pieces + [text[start...]]
        }
        while pieces.count < limit, let next = try firstIndex(of: separator, in: text, from: start, meter) {
            pieces.append(text[start..<next])
            start = next + separator.count
        }
        return pieces + [text[start...]]
    }

    /// The code points one by one, after `limit` of them the rest in one piece.
    static func characters(_ text: [Unicode.Scalar], limit: Int) -> [ArraySlice<Unicode.Scalar>] {
        guard limit < text.count - 1 else { return text.indices.map { text[$0...$0] } }
        return (0..<limit).map { text[$0...$0] } + [text[limit...]]
    }
}
