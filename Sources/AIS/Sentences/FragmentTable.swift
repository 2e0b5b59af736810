//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Messages of several sentences whose parts have not all come.
///
/// Parts are told apart by source, group of the tag block, sequence number, channel and number of parts, so that other
/// sentences may come between them, in any order. Memory is fixed when the table is made.
struct FragmentTable: Sendable {
    /// What the parts of one message have in common.
    struct Key: Equatable, Sendable {
        var station: UInt32
        var group: UInt32
        var isGrouped: Bool
        var sequence: UInt8
        var channel: UInt8
        var total: UInt8

        /// Not all parts need to name the source: many receivers do so on one line only.
        func fits(_ other: Key) -> Bool {
            guard sequence == other.sequence, channel == other.channel, total == other.total,
                isGrouped == other.isGrouped, group == other.group
            else { return false }
            return station == other.station || station == 0 || other.station == 0
        }
    }

    /// Place of a part in the entry's bytes.
    private struct Part: Sendable {
        var start: UInt16 = 0
        var count: UInt16 = 0
        var fill: UInt8 = 0
    }

    private struct Entry: Sendable {
        var key: Key
        var born: UInt64
        var stamp: Int64
        var present: UInt16 = 0
        var used: Int = 0
        var parts = [Part](repeating: Part(), count: 10)
    }

    /// What became of a part.
    enum Outcome {
        case waiting
        case complete(entry: Int)
        case refused(StreamStatistics.Refusal)
    }

    /// Characters of the longest message, in any number of parts.
    static let room = LongBits.capacity / 6

    private var entries: [Entry] = []
    private var bytes: [UInt8] = []
    private let limits: StreamLimits

    init(limits: StreamLimits) { self.limits = limits }

    /// How many messages wait.
    var count: Int { entries.count }

    /// Keeps a part.
    ///
    /// - Parameters:
    ///   - number: 1 and up, at most the key's total.
    ///   - now: number of the sentence.
    ///   - statistics: what is given up is counted here.
    mutating func add(
        _ key: Key,
        number: UInt8,
        payload: UnsafeBufferPointer<UInt8>,
        fill: UInt8,
        stamp: Int64,
        now: UInt64,
        _ statistics: inout StreamStatistics
    ) -> Outcome {
        expire(now, &statistics)
        var place = entries.firstIndex { $0.key == key } ?? entries.firstIndex { $0.key.fits(key) }
        if let found = place, !isOfOneTime(entries[found].stamp, stamp) {
            statistics.count(.fragmentExpired, entries[found].present.nonzeroBitCount)
            remove(found)
            place = nil
        }
        if let found = place, entries[found].present & 1 << UInt16(number) != 0 {
            if isSame(found, number, payload) { return .refused(.fragmentRepeated) }
            statistics.count(.fragmentReplaced, entries[found].present.nonzeroBitCount)
            remove(found)
            place = nil
        }
        let entry = place ?? open(key, stamp: stamp, now: now, &statistics)
        guard entries[entry].used + payload.count <= Self.room else {
            remove(entry)
            return .refused(.overlongMessage)
        }
        let start = entry * Self.room + entries[entry].used
        for (offset, byte) in payload.enumerated() { bytes[start + offset] = byte }
        entries[entry].parts[Int(number)] = Part(
            start: UInt16(entries[entry].used),
            count: UInt16(payload.count),
            fill: fill
        )
        entries[entry].used += payload.count
        entries[entry].present |= 1 << UInt16(number)
        if entries[entry].key.station == 0 { entries[entry].key.station = key.station }
        if entries[entry].stamp == ReceivedMessage.unstamped { entries[entry].stamp = stamp }
        let isComplete = entries[entry].present.nonzeroBitCount == Int(key.total)
        return isComplete ? .complete(entry: entry) : .waiting
    }

    /// Puts the bits of a complete message together and forgets it.
    ///
    /// - Returns: whether all characters were legal, when it was received and by whom.
    mutating func take(_ entry: Int, into scratch: inout PayloadScratch) -> (
        isLegal: Bool, stamp: Int64, station: UInt32
    ) {
        var isLegal = true
        let found = entries[entry]
        bytes.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return }
            for number in 1...Int(found.key.total) {
                let part = found.parts[number]
                let start = base + entry * Self.room + Int(part.start)
                isLegal = Armour.append(start, Int(part.count), to: &scratch) && isLegal
                scratch.drop(Int(part.fill))
            }
        }
        remove(entry)
        return (isLegal, found.stamp, found.key.station)
    }

    /// Gives all up.
    ///
    /// - Returns: how many parts there were.
    mutating func removeAll() -> Int {
        defer { entries.removeAll() }
        return entries.reduce(0) { $0 + $1.present.nonzeroBitCount }
    }

    private mutating func open(
        _ key: Key,
        stamp: Int64,
        now: UInt64,
        _ statistics: inout StreamStatistics
    ) -> Int {
        let oldest = entries.indices.min { entries[$0].born < entries[$1].born }
        if entries.count >= max(1, limits.openMessages), let oldest {
            statistics.count(.fragmentEvicted, entries[oldest].present.nonzeroBitCount)
            remove(oldest)
        }
        entries.append(Entry(key: key, born: now, stamp: stamp))
        if bytes.count < entries.count * Self.room {
            bytes.append(contentsOf: repeatElement(0, count: Self.room))
        }
        return entries.count - 1
    }

    /// The last entry takes the place of the one that goes.
    private mutating func remove(_ entry: Int) {
        let last = entries.count - 1
        if entry != last {
            entries[entry] = entries[last]
            let (from, to) = (last * Self.room, entry * Self.room)
            for offset in 0..<entries[entry].used { bytes[to + offset] = bytes[from + offset] }
        }
        entries.removeLast()
    }

    private mutating func expire(_ now: UInt64, _ statistics: inout StreamStatistics) {
        var place = 0
        while place < entries.count {
            if now - entries[place].born > limits.fragmentLife {
                statistics.count(.fragmentExpired, entries[place].present.nonzeroBitCount)
                remove(place)
            } else {
                place += 1
            }
        }
    }

    private func isOfOneTime(_ one: Int64, _ other: Int64) -> Bool {
        guard one != ReceivedMessage.unstamped, other != ReceivedMessage.unstamped else { return true }
        return one.subtractingReportingOverflow(other).partialValue.magnitude <= UInt64(limits.fragmentSpan)
    }

    private func isSame(_ entry: Int, _ number: UInt8, _ payload: UnsafeBufferPointer<UInt8>) -> Bool {
        let part = entries[entry].parts[Int(number)]
        let start = entry * Self.room + Int(part.start)
        return bytes[start..<start + Int(part.count)].elementsEqual(payload)
    }
}
