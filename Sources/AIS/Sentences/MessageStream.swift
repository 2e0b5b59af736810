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

/// Bytes in, messages out: reads `!AIVDM` and `!AIVDO` sentences of any talker in whatever pieces they come.
///
/// Tag blocks, times before and behind a sentence, `$PGHP` lines, other sentences and junk between them are known.
/// Memory is bounded by the limits, whatever comes; what can't be read is counted and left out. One stream reads one
/// feed: stations within it are told apart by their names.
///
///     var stream = MessageStream()
///     var batch: [ReceivedMessage] = []
///     stream.push(bytes, into: &batch)
public struct MessageStream: ~Copyable, Sendable {
    /// What came in and what became of it.
    public internal(set) var statistics = StreamStatistics()

    let limits: StreamLimits
    var stations: StationTable
    var fragments: FragmentTable
    var scratch = PayloadScratch()
    var announcement = Announcement()
    private var carry: [UInt8] = []
    private var isSkipping = false
    private var pending: [ReceivedMessage] = []

    /// A stream that has read nothing.
    public init(limits: StreamLimits = StreamLimits()) {
        self.limits = limits
        stations = StationTable(limit: limits.stations)
        fragments = FragmentTable(limits: limits)
    }

    /// Name of a source that messages give the number of.
    public func stationName(_ station: UInt32) -> String? { stations.name(station) }

    /// Messages of several sentences whose parts have not all come.
    public var openMessages: Int { fragments.count }

    /// Reads bytes and adds the messages that they complete.
    ///
    /// - Parameters:
    ///   - bytes: the next piece of the feed, of any length.
    ///   - batch: emptied by the caller when it likes; keep its capacity and nothing is allocated.
    public mutating func push(_ bytes: UnsafeRawBufferPointer, into batch: inout [ReceivedMessage]) {
        guard let base = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return }
        let before = batch.count
        var start = 0
        while start < bytes.count {
            let rest = bytes.count - start
            guard let end = Self.lineEnd(base + start, rest) else {
                keep(UnsafeBufferPointer(start: base + start, count: rest))
                break
            }
            if carry.isEmpty, !isSkipping {
                readLine(UnsafeBufferPointer(start: base + start, count: end), into: &batch)
            } else {
                keep(UnsafeBufferPointer(start: base + start, count: end))
                readCarry(into: &batch)
            }
            start += end + 1
            // The second byte of CR LF needs no turn of its own.
            if start < bytes.count, base[start] == 0x0A, base[start - 1] == 0x0D { start += 1 }
        }
        statistics.messages += UInt64(batch.count - before)
    }

    /// Reads bytes and adds the messages that they complete.
    public mutating func push(_ bytes: Span<UInt8>, into batch: inout [ReceivedMessage]) {
        bytes.withUnsafeBytes { push($0, into: &batch) }
    }

    /// Reads bytes and hands over the messages that they complete, one by one.
    ///
    /// When `body` throws, the messages behind are handed over by the next call.
    public mutating func push(
        _ bytes: UnsafeRawBufferPointer,
        _ body: (borrowing ReceivedMessage) throws -> Void
    ) rethrows {
        var batch: [ReceivedMessage] = []
        swap(&batch, &pending)
        push(bytes, into: &batch)
        try deliver(&batch, body)
    }

    /// Reads a last line that has no end, and gives up what waits for parts.
    public mutating func finish(into batch: inout [ReceivedMessage]) {
        let before = batch.count
        readCarry(into: &batch)
        statistics.messages += UInt64(batch.count - before)
        statistics.count(.fragmentExpired, fragments.removeAll())
    }

    /// Reads a last line that has no end, gives up what waits for parts, and hands over what is left.
    public mutating func finish(_ body: (borrowing ReceivedMessage) throws -> Void) rethrows {
        var batch: [ReceivedMessage] = []
        swap(&batch, &pending)
        finish(into: &batch)
        try deliver(&batch, body)
    }

    private mutating func deliver(
        _ batch: inout [ReceivedMessage],
        _ body: (borrowing ReceivedMessage) throws -> Void
    ) rethrows {
        var place = 0
        defer {
            batch.removeFirst(place)
            swap(&batch, &pending)
        }
        while place < batch.count {
            place += 1
            try body(batch[place - 1])
        }
    }

    /// A line ends with a line feed or a carriage return; what is between the two is an empty line.
    @inline(__always)
    private static func lineEnd(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int? {
        let raw = UnsafeRawPointer(start)
        var place = 0
        // Eight bytes at a time: only those below 16 are looked at one by one, and sentences have none.
        while place &+ 8 <= count {
            let eight = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
            let isAnyLow = (eight &- 0x1010_1010_1010_1010) & ~eight & 0x8080_8080_8080_8080 != 0
            if isAnyLow, let end = lineEnd(start, place..<place &+ 8) { return end }
            place &+= 8
        }
        return lineEnd(start, place..<count)
    }

    @inline(__always)
    private static func lineEnd(_ start: UnsafePointer<UInt8>, _ range: Range<Int>) -> Int? {
        var place = range.lowerBound
        while place < range.upperBound {
            if start[place] == 0x0A || start[place] == 0x0D { return place }
            place &+= 1
        }
        return nil
    }

    /// Keeps the beginning of a line, or what is to be skipped of one that is too long.
    private mutating func keep(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard !isSkipping else { return }
        guard carry.count + bytes.count <= limits.lineLength else {
            statistics.count(.overlongLine)
            statistics.lines += 1
            carry.removeAll(keepingCapacity: true)
            isSkipping = true
            return
        }
        carry.append(contentsOf: bytes)
    }

    private mutating func readCarry(into batch: inout [ReceivedMessage]) {
        if !isSkipping {
            var line: [UInt8] = []
            swap(&line, &carry)
            line.withUnsafeBufferPointer { readLine($0, into: &batch) }
            line.removeAll(keepingCapacity: true)
            swap(&line, &carry)
        }
        isSkipping = false
    }
}
