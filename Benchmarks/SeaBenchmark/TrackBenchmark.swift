//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation
import SeaWatch

/// How small tracks become and how fast.
enum TrackBenchmark {
    /// Bytes a position, and millions of positions written and read in a second, for each kind of track.
    static func codec() {
        for kind in MadeTrack.Kind.allCases {
            let tracks = (0..<20).map { number in
                var track = MadeTrack(mmsi: 574_000_000 + UInt32(number), kind: kind, seed: UInt64(number))
                return (0..<5_000).map { _ in track.next() }
            }
            measure("\(kind)", tracks)
        }
        for file in ["dma-decode_encode_messages", "gpsd-ais-nmea"] {
            _ = file
        }
    }

    static func measure(_ name: String, _ tracks: [[PositionReport]]) {
        let rounds = 10
        let count = tracks.reduce(0) { $0 + $1.count }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count * 40)
        let clock = ContinuousClock()
        var best = (write: Duration.seconds(1_000), read: Duration.seconds(1_000))
        var read: [PositionReport] = []
        read.reserveCapacity(count)
        var blocks = 0
        for _ in 0..<rounds {
            bytes.removeAll(keepingCapacity: true)
            blocks = 0
            best.write = min(
                best.write,
                clock.measure {
                    for track in tracks {
                        track.withUnsafeBufferPointer { TrackBlock.write($0, to: &bytes) { _, _ in blocks += 1 } }
                    }
                }
            )
            read.removeAll(keepingCapacity: true)
            best.read = min(
                best.read,
                clock.measure {
                    bytes.withUnsafeBytes { bytes in
                        var place = 0
                        while place < bytes.count {
                            let rest = UnsafeRawBufferPointer(rebasing: bytes[place...])
                            guard let block = try? TrackBlock.read(rest, to: &read) else { break }
                            place += block.length
                        }
                    }
                }
            )
        }
        precondition(read == tracks.flatMap { $0 }, "what is read is what was written")
        let size = Double(bytes.count) / Double(count)
        let withIndex = Double(bytes.count + 48 * blocks) / Double(count)
        print(
            String(
                format: "%-12@ %8d positions %5.2f bytes each, %5.2f with index; write %5.1f M/s, read %5.1f M/s",
                name as NSString,
                count,
                size,
                withIndex,
                rate(count, best.write),
                rate(count, best.read)
            )
        )
    }

    static func rate(_ count: Int, _ time: Duration) -> Double {
        Double(count) / (time / .seconds(1)) / 1e6
    }
}
