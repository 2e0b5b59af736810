//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Places and numbers of the fields of a tag block, found without allocation.
struct TagBlockFields {
    var time: Int64?
    var group: TagBlock.Group?
    var lineCount: UInt64?
    var relativeTime: Int64?
    var source = 0..<0
    var destination = 0..<0
    var text = 0..<0

    /// - Returns: whether the block may be believed; fields that are unknown or no numbers are passed over.
    mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var end = bytes.count
        if let star = bytes.lastIndex(of: UInt8(ascii: "*")) {
            guard star + 3 == end, let sum = SentenceChecksum.value(bytes[star + 1], bytes[star + 2]) else {
                return false
            }
            guard SentenceChecksum.sum(bytes.baseAddress, star) == sum else { return false }
            end = star
        }
        var start = 0
        var isAny = false
        while start < end {
            var stop = start
            while stop < end, bytes[stop] != UInt8(ascii: ",") { stop += 1 }
            if stop - start > 2, bytes[start + 1] == UInt8(ascii: ":") {
                isAny = true
                read(bytes, bytes[start], start + 2..<stop)
            }
            start = stop + 1
        }
        return isAny
    }

    private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, _ code: UInt8, _ range: Range<Int>) {
        switch code {
        case UInt8(ascii: "c"): time = ReceiverTime.epoch(bytes, range) ?? time
        case UInt8(ascii: "s"): source = range
        case UInt8(ascii: "d"): destination = range
        case UInt8(ascii: "g"): group = Self.group(bytes, range) ?? group
        case UInt8(ascii: "n"): lineCount = ReceiverTime.number(bytes, range).map(UInt64.init) ?? lineCount
        case UInt8(ascii: "r"): relativeTime = ReceiverTime.number(bytes, range) ?? relativeTime
        case UInt8(ascii: "t"), UInt8(ascii: "i"): text = range
        default: break
        }
    }

    /// `sentence-total-identifier`.
    private static func group(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> TagBlock.Group? {
        var numbers: [Int64] = []
        var start = range.lowerBound
        for place in range.lowerBound...range.upperBound {
            guard place == range.upperBound || bytes[place] == UInt8(ascii: "-") else { continue }
            guard let number = ReceiverTime.number(bytes, start..<place) else { return nil }
            numbers.append(number)
            start = place + 1
        }
        guard numbers.count == 3, let sentence = UInt8(exactly: numbers[0]), let total = UInt8(exactly: numbers[1]),
            let identifier = UInt32(exactly: numbers[2])
        else { return nil }
        return TagBlock.Group(sentence: sentence, total: total, identifier: identifier)
    }
}
