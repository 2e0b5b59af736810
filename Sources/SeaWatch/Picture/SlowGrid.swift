//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What a neighbour needs to know of a slow vessel, apart from its state so that looking around stays in the cache.
struct SlowEntry {
    var place = SeaPoint(longitude: 0, latitude: 0)
    var heard: SeaSecond = 0
    /// The next in the same bucket.
    var next = VesselTable.none
}

/// Where slow vessels lie, in buckets of about 550 m, so that who is near is found without looking at all.
///
/// A bucket is a hash of its square and holds the first of a list through the vessels' states. Two squares may share a
/// bucket: whoever reads it measures distances anyway.
struct SlowGrid {
    static let none = UInt32.max
    /// 1/10000 minute to a square: 0.005°, 556 m.
    static let step: Int32 = 3_000
    private static let bits = 17

    private var heads: [UInt32]
    private let steps = MeridianSteps(height: Self.step)

    init() {
        heads = [UInt32](repeating: VesselTable.none, count: 1 << Self.bits)
    }

    var bytes: Int { heads.count * 4 }

    /// The row of a latitude.
    @inline(__always)
    func row(of place: SeaPoint) -> Int32 { place.latitude / Self.step }

    /// The column of a longitude in a row; rows of one degree share their columns.
    @inline(__always)
    func column(of place: SeaPoint, row: Int32) -> Int32 {
        place.longitude / steps.width(atDegree: Int(row.magnitude) / 200)
    }

    @inline(__always)
    func bucket(x: Int32, y: Int32) -> UInt32 {
        let key = UInt64(UInt32(bitPattern: x)) << 32 | UInt64(UInt32(bitPattern: y))
        return UInt32(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) &>> UInt64(64 - Self.bits))
    }

    subscript(bucket: UInt32) -> UInt32 {
        @inline(__always) get { heads[Int(bucket)] }
        set { heads[Int(bucket)] = newValue }
    }
}
