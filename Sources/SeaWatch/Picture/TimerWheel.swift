//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Which vessels may have been silent too long at what time, in buckets of eight seconds.
///
/// A vessel stays in the bucket it was put into however often it is heard meanwhile; when the bucket's time comes it is
/// looked at and put into a later one. So a report costs nothing, and a silence is noticed without another report.
struct TimerWheel {
    static let bucketSeconds: UInt32 = 8
    private static let count: UInt32 = 1_024
    /// Seconds ahead that the wheel can hold.
    static let horizon = (count - 2) * bucketSeconds

    private var heads = [UInt32](repeating: VesselTable.none, count: Int(count))
    /// The next bucket to be emptied, counted from 1970.
    private(set) var cursor: UInt32 = 0

    var bytes: Int { heads.count * 4 }

    /// Puts a vessel in front of a bucket; the caller keeps what comes behind it.
    /// - Returns: the vessel that was first before.
    mutating func put(_ slot: UInt32, at time: SeaSecond) -> UInt32 {
        let wanted = time / Self.bucketSeconds + 1
        let bucket = cursor == 0 ? wanted : min(max(wanted, cursor), cursor + Self.count - 2)
        if cursor == 0 { cursor = bucket > Self.count ? bucket - Self.count + 2 : 1 }
        let place = Int(bucket % Self.count)
        let next = heads[place]
        heads[place] = slot
        return next
    }

    /// Takes the next bucket whose time has come.
    /// - Returns: the first vessel of it, or nil where nothing is due.
    mutating func due(at now: SeaSecond) -> UInt32? {
        while cursor != 0, cursor <= now / Self.bucketSeconds {
            // After a long pause of the clock all buckets are looked at once and not more often.
            if now / Self.bucketSeconds - cursor > Self.count { cursor = now / Self.bucketSeconds - Self.count }
            let place = Int(cursor % Self.count)
            cursor += 1
            let first = heads[place]
            heads[place] = VesselTable.none
            if first != VesselTable.none { return first }
        }
        return nil
    }
}
