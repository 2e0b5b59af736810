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
    /// Reads one line, its end excluded.
    @inline(__always)
    mutating func readLine(_ line: UnsafeBufferPointer<UInt8>, into batch: inout [ReceivedMessage]) {
        guard let base = line.baseAddress, line.count > 0 else { return }
        guard line.count <= limits.lineLength else {
            statistics.lines += 1
            return statistics.count(.overlongLine)
        }
        statistics.lines &+= 1
        if base[0] == UInt8(ascii: "!"), Self.isSentence(base, line.count) {
            let rest = readSentence(line, SentenceContext(), into: &batch)
            if rest < line.count { readMore(line, from: rest, into: &batch) }
        } else {
            readOther(line, into: &batch)
        }
    }

    /// `!`, two of talker, `VDM` or `VDO`, comma.
    @inline(__always)
    static func isSentence(_ start: UnsafePointer<UInt8>, _ count: Int) -> Bool {
        guard count > 7, start[3] == UInt8(ascii: "V"), start[4] == UInt8(ascii: "D") else { return false }
        return (start[5] == UInt8(ascii: "M") || start[5] == UInt8(ascii: "O")) && start[6] == UInt8(ascii: ",")
    }

    /// Lines that do not begin with a sentence.
    @inline(never)
    private mutating func readOther(_ line: UnsafeBufferPointer<UInt8>, into batch: inout [ReceivedMessage]) {
        guard line[0] != UInt8(ascii: "#") else {
            statistics.comments += 1
            return
        }
        guard let start = Self.sentence(in: line, from: 0) else {
            if !readAnnouncement(line) {
                let isSentence = line.contains { $0 == UInt8(ascii: "$") || $0 == UInt8(ascii: "!") }
                if isSentence { statistics.otherSentences += 1 } else { statistics.junkLines += 1 }
            }
            return
        }
        let context = context(before: start, in: line)
        let sentence = UnsafeBufferPointer(rebasing: line[start...])
        let rest = readSentence(sentence, context, into: &batch)
        if rest < sentence.count { readMore(sentence, from: rest, into: &batch) }
    }

    /// Further sentences of a line, which lost the end between them.
    @inline(never)
    private mutating func readMore(
        _ line: UnsafeBufferPointer<UInt8>,
        from start: Int,
        into batch: inout [ReceivedMessage]
    ) {
        var line = line
        var start = start
        while let next = Self.sentence(in: line, from: start) {
            let before = UnsafeBufferPointer(rebasing: line[start...])
            let context = context(before: next - start, in: before)
            line = UnsafeBufferPointer(rebasing: line[next...])
            start = readSentence(line, context, into: &batch)
        }
    }

    private static func sentence(in line: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        guard let base = line.baseAddress else { return nil }
        var place = start
        while place < line.count, let found = memchr(base + place, Int32(UInt8(ascii: "!")), line.count - place) {
            let start = UnsafeRawPointer(found) - UnsafeRawPointer(base)
            if isSentence(base + start, line.count - start) { return start }
            place = start + 1
        }
        return nil
    }

    /// Tag blocks or a time that stand before a sentence.
    private mutating func context(before end: Int, in line: UnsafeBufferPointer<UInt8>) -> SentenceContext {
        var context = SentenceContext()
        guard end > 0 else { return context }
        let prefix = UnsafeBufferPointer(rebasing: line[..<end])
        guard let first = prefix.firstIndex(of: UInt8(ascii: "\\")) else {
            context.stamp = Self.time(in: prefix) ?? ReceivedMessage.unstamped
            return context
        }
        var start = first
        while start + 1 < end {
            guard let stop = prefix[(start + 1)...].firstIndex(of: UInt8(ascii: "\\")) else { break }
            if stop > start + 1 { readTagBlock(UnsafeBufferPointer(rebasing: prefix[(start + 1)..<stop]), &context) }
            guard let next = prefix[(stop + 1)...].firstIndex(of: UInt8(ascii: "\\")) else { break }
            start = next
        }
        return context
    }

    private mutating func readTagBlock(_ bytes: UnsafeBufferPointer<UInt8>, _ context: inout SentenceContext) {
        var fields = TagBlockFields()
        guard fields.read(bytes) else { return statistics.count(.tagBlock) }
        if let time = fields.time { context.stamp = time }
        if let group = fields.group { context.group = group }
        if !fields.source.isEmpty {
            context.station = stations.number(of: UnsafeBufferPointer(rebasing: bytes[fields.source]))
        }
    }

    /// A date and time, or seconds since 1970, wherever digits begin.
    private static func time(in prefix: UnsafeBufferPointer<UInt8>) -> Int64? {
        guard let start = prefix.firstIndex(where: { $0 &- UInt8(ascii: "0") < 10 }) else { return nil }
        if let time = ReceiverTime.iso(prefix, start..<prefix.count) { return time }
        var end = start
        while end < prefix.count, prefix[end] &- UInt8(ascii: "0") < 10 || prefix[end] == UInt8(ascii: ".") { end += 1 }
        // Fewer than nine digits are before 1973 and some other number.
        guard end - start >= 9 else { return nil }
        return ReceiverTime.epoch(prefix, start..<end)
    }

    /// `$PGHP,1,year,month,day,hour,minute,second,ms,country,region,station,…,sum*hh`, which Danish base stations send
    /// before each sentence.
    private mutating func readAnnouncement(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        guard line.count > 8, line.prefix(8).elementsEqual("$PGHP,1,".utf8) else { return false }
        var ranges: [Range<Int>] = []
        var start = 0
        for place in 0...line.count
        where place == line.count || line[place] == UInt8(ascii: ",") || line[place] == UInt8(ascii: "*") {
            ranges.append(start..<place)
            start = place + 1
        }
        let numbers = ranges.dropFirst(2).prefix(7).compactMap { ReceiverTime.number(line, $0) }
        guard ranges.count >= 15, numbers.count == 7, ranges[13].count == 2,
            let sum = SentenceChecksum.value(line[ranges[13].lowerBound], line[ranges[13].lowerBound + 1]),
            let time = CivilTime.milliseconds(
                year: Int(numbers[0]),
                month: Int(numbers[1]),
                day: Int(numbers[2]),
                hour: Int(numbers[3]),
                minute: Int(numbers[4]),
                second: Int(numbers[5])
            )
        else { return false }
        let name = ranges[11]
        announcement = Announcement(
            stamp: time + min(numbers[6], 999),
            station: name.isEmpty ? 0 : stations.number(of: UnsafeBufferPointer(rebasing: line[name])),
            sum: sum
        )
        statistics.otherSentences += 1
        return true
    }
}
