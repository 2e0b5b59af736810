//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The stations that heard a vessel, each once, so that a position names its own with a few bits.
struct StationList {
    private let stations: [UInt16]
    /// How many the block keeps; 0 where there are too many and each position has the number itself.
    let kept: Int

    static let most = 255

    init(_ positions: UnsafeBufferPointer<PositionReport>) {
        var stations: [UInt16] = []
        var last: UInt16?
        for position in positions where position.station != last {
            last = position.station
            if !stations.contains(position.station) { stations.append(position.station) }
        }
        self.stations = stations
        kept = stations.count <= Self.most ? stations.count : 0
    }

    subscript(index: Int) -> UInt16 { stations[index] }

    @inline(__always)
    func number(of station: UInt16) -> UInt32 {
        guard kept > 0 else { return UInt32(station) }
        if stations[0] == station { return 0 }
        return UInt32(truncatingIfNeeded: stations.firstIndex(of: station) ?? 0)
    }
}
