//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Reports as they came, put in the order of vessels and times.
///
/// Vessels by counting (three passes over 11 bits of the MMSI, which no choice of numbers makes slow), times within a
/// vessel by comparing, as they are nearly sorted. Works in 16 bytes a position beside the result.
package struct TrackOrder: Sendable {
    package private(set) var positions: [PositionReport]
    /// Where each vessel's positions stand, in the order of the MMSI; after ``fold()`` there are holes between them.
    package private(set) var tracks: [Range<Int>] = []

    /// Reports in a piece of what is sorted.
    package static let pieceSize = 1 << pieceBits
    private static let pieceBits = 14

    /// - Parameter pieces: of ``pieceSize`` reports at most.
    package init(_ pieces: [[PositionReport]]) {
        let keys = Self.sortedKeys(pieces)
        positions = [PositionReport](unsafeUninitializedCapacity: keys.count) { positions, count in
            for key in keys {
                let piece = Int(key & 0xFFFF_FFFF) >> Self.pieceBits
                let place = Int(truncatingIfNeeded: key) & (Self.pieceSize - 1)
                (positions.baseAddress.unsafelyUnwrapped + count).initialize(to: pieces[piece][place])
                count += 1
            }
        }
        var start = 0
        while start < positions.count {
            var end = start + 1
            var isSorted = true
            let mmsi = positions[start].mmsi
            while end < positions.count, positions[end].mmsi == mmsi {
                if positions[end].time < positions[end - 1].time { isSorted = false }
                end += 1
            }
            if !isSorted { positions[start..<end].sort { $0.time < $1.time } }
            tracks.append(start..<end)
            start = end
        }
    }

    /// See ``TrackFold``.
    package mutating func fold() {
        positions.withUnsafeMutableBufferPointer { positions in
            for (index, track) in tracks.enumerated() {
                let kept = TrackFold.fold(UnsafeMutableBufferPointer(rebasing: positions[track]))
                tracks[index] = track.lowerBound..<track.lowerBound + kept
            }
        }
    }

    /// The MMSI above where the report stands, sorted by the MMSI; what came first stays first.
    private static func sortedKeys(_ pieces: [[PositionReport]]) -> [UInt64] {
        var keys: [UInt64] = []
        keys.reserveCapacity(pieces.reduce(0) { $0 + $1.count })
        for (number, piece) in pieces.enumerated() {
            precondition(piece.count <= pieceSize, "a piece is no longer than its numbers reach")
            for index in piece.indices {
                keys.append(UInt64(piece[index].mmsi) << 32 | UInt64(number << pieceBits | index))
            }
        }
        var other = [UInt64](repeating: 0, count: keys.count)
        for shift in [32, 43, 54] as [UInt64] {
            var ends = [Int](repeating: 0, count: 1 << 11)
            for key in keys { ends[Int(key >> shift & 0x7FF)] += 1 }
            if ends.contains(keys.count) { continue }
            var sum = 0
            for bucket in ends.indices {
                (ends[bucket], sum) = (sum, sum + ends[bucket])
            }
            for key in keys {
                let bucket = Int(key >> shift & 0x7FF)
                other[ends[bucket]] = key
                ends[bucket] += 1
            }
            swap(&keys, &other)
        }
        return keys
    }
}
