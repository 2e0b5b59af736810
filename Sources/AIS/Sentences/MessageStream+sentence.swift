//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

extension MessageStream {
    /// Reads the sentence at the beginning of bytes.
    ///
    /// - Returns: the place behind it and its suffix, where more may follow.
    @inline(__always)
    mutating func readSentence(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ given: SentenceContext,
        into batch: inout [ReceivedMessage]
    ) -> Int {
        guard let base = bytes.baseAddress else { return 0 }
        let count = bytes.count
        var context = given
        var end = count
        var rest = count
        if let found = memchr(base + 7, Int32(UInt8(ascii: "*")), count - 7) {
            end = UnsafeRawPointer(found) - UnsafeRawPointer(base)
            guard end + 2 < count, let sum = SentenceChecksum.value(base[end + 1], base[end + 2]),
                sum == SentenceChecksum.sum(base + 1, end - 1)
            else {
                statistics.count(.checksum)
                return 7
            }
            rest = end + 3
            if rest + 1 < count { rest = readSuffix(bytes, from: rest, &context) }
            announced(sum, &context)
        } else {
            while end > 7, base[end - 1] <= 0x20 { end -= 1 }
            statistics.unsummed += 1
        }
        readFields(base, end, context, into: &batch)
        return rest
    }

    /// What a `$PGHP` line said holds for the next sentence, if it has the sum that was announced.
    @inline(__always)
    private mutating func announced(_ sum: UInt8, _ context: inout SentenceContext) {
        guard let expected = announcement.sum else { return }
        if expected == sum {
            if context.stamp == ReceivedMessage.unstamped { context.stamp = announcement.stamp }
            if context.station == 0 { context.station = announcement.station }
        }
        announcement.sum = nil
    }

    /// The fields behind the first comma, up to the star.
    @inline(__always)
    private mutating func readFields(
        _ base: UnsafePointer<UInt8>,
        _ end: Int,
        _ context: SentenceContext,
        into batch: inout [ReceivedMessage]
    ) {
        let comma = UInt8(ascii: ",")
        let zero = UInt8(ascii: "0")
        guard end > 12, base[8] == comma, base[10] == comma else { return statistics.count(.malformed) }
        let (total, number) = (base[7] &- zero, base[9] &- zero)
        guard total >= 1, total <= 9, number >= 1, number <= total else { return statistics.count(.fragmentNumber) }
        var place = 11
        var sequence: UInt8 = 0xFF
        while place < end, base[place] != comma {
            sequence = base[place]
            place &+= 1
        }
        place &+= 1
        var channel: UInt8 = 0
        while place < end, base[place] != comma {
            channel = base[place]
            place &+= 1
        }
        place &+= 1
        let start = place
        // Behind the payload stand a comma and one digit.
        var stop = end &- 2
        var fill: UInt8 = 0
        if stop >= start, base[stop] == comma {
            fill = base[end &- 1] &- zero
        } else if end > start, base[end &- 1] == comma {
            stop = end &- 1
        } else {
            return statistics.count(.malformed)
        }
        guard stop > start, memchr(base + start, Int32(comma), stop - start) == nil else {
            return statistics.count(.malformed)
        }
        guard fill <= 5 else { return statistics.count(.fillBits) }
        statistics.sentences &+= 1
        let payload = UnsafeBufferPointer(start: base + start, count: stop &- start)
        let isOwnShip = base[5] == UInt8(ascii: "O")
        if total == 1 {
            guard payload.count <= FragmentTable.room else { return statistics.count(.overlongMessage) }
            scratch.clear()
            guard Armour.append(base + start, payload.count, to: &scratch) else {
                return statistics.count(.illegalCharacter)
            }
            scratch.drop(Int(fill))
            decode(context.stamp, context.station, channel, isOwnShip, into: &batch)
        } else {
            let key = FragmentTable.Key(
                station: context.station,
                group: context.group?.identifier ?? 0,
                isGrouped: context.group != nil,
                sequence: sequence,
                channel: channel,
                total: total
            )
            addPart(key, number, payload, fill, context.stamp, isOwnShip, into: &batch)
        }
    }

    @inline(never)
    private mutating func addPart(
        _ key: FragmentTable.Key,
        _ number: UInt8,
        _ payload: UnsafeBufferPointer<UInt8>,
        _ fill: UInt8,
        _ stamp: Int64,
        _ isOwnShip: Bool,
        into batch: inout [ReceivedMessage]
    ) {
        let outcome = fragments.add(
            key,
            number: number,
            payload: payload,
            fill: fill,
            stamp: stamp,
            now: statistics.sentences,
            &statistics
        )
        switch outcome {
        case .waiting: break
        case .refused(let reason): statistics.count(reason)
        case .complete(let entry):
            scratch.clear()
            let whole = fragments.take(entry, into: &scratch)
            guard whole.isLegal else { return statistics.count(.illegalCharacter) }
            decode(whole.stamp, whole.station, key.channel, isOwnShip, into: &batch)
        }
    }

    @inline(__always)
    private mutating func decode(
        _ stamp: Int64,
        _ station: UInt32,
        _ channel: UInt8,
        _ isOwnShip: Bool,
        into batch: inout [ReceivedMessage]
    ) {
        var refusal = Message.Refusal.type
        guard let message = Message.decoded(scratch.words, count: scratch.count, &refusal) else {
            return statistics.count(refusal == .type ? .messageType : .messageLength)
        }
        batch.append(ReceivedMessage(message, stamp: stamp, station, channel, isOwnShip))
    }

    /// Fields that loggers add behind the checksum: a time as the last number, a station as `b…` or `r…` with digits.
    @inline(never)
    private mutating func readSuffix(
        _ bytes: UnsafeBufferPointer<UInt8>,
        from start: Int,
        _ context: inout SentenceContext
    ) -> Int {
        var place = start
        while place < bytes.count, bytes[place] == UInt8(ascii: ",") {
            var end = place + 1
            while end < bytes.count, bytes[end] != UInt8(ascii: ","), bytes[end] > 0x20 { end += 1 }
            readSuffixField(bytes, place + 1..<end, &context)
            place = end
        }
        return place
    }

    private mutating func readSuffixField(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ field: Range<Int>,
        _ context: inout SentenceContext
    ) {
        guard let first = field.first.map({ bytes[$0] }) else { return }
        if first &- UInt8(ascii: "0") < 10 {
            // Fewer than nine digits are before 1973 and some other number.
            if field.count >= 9, context.stamp == ReceivedMessage.unstamped, let time = ReceiverTime.epoch(bytes, field)
            {
                context.stamp = time
            }
        } else if field.count > 4, first == UInt8(ascii: "b") || first == UInt8(ascii: "r"), context.station == 0 {
            context.station = stations.number(of: UnsafeBufferPointer(rebasing: bytes[field]))
        }
    }
}
