//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation
import SeaWatch

typealias FuzzTarget = TrackFuzz

/// Any bytes as a block of a track and as a block of reports, with the checksum they have and with one that holds: they
/// are read or refused, and what was read is written and read again as it was.
enum TrackFuzz {
    static let path = "/dev/shm/track-fuzz-\(ProcessInfo.processInfo.processIdentifier)"

    static func run(_ bytes: UnsafeRawBufferPointer) {
        track(bytes)
        reports(bytes)
        // The checksum would keep nearly all changes out: a track's covers all behind it, a report block's from the length.
        sealed(bytes, checksumAt: 0, coveredFrom: 4, lengthAt: 4, track)
        sealed(bytes, checksumAt: 4, coveredFrom: 8, lengthAt: 8, reports)
    }

    private static func sealed(
        _ bytes: UnsafeRawBufferPointer,
        checksumAt place: Int,
        coveredFrom start: Int,
        lengthAt: Int,
        _ read: (UnsafeRawBufferPointer) -> Void
    ) {
        guard bytes.count >= 32 else { return }
        var copy = Array(bytes)
        copy.withUnsafeMutableBytes { copy in
            copy.store(UInt32(copy.count), at: lengthAt)
            if place > 0 { copy.store(ReportBlock.mark, at: 0) }
            let covered = UnsafeRawBufferPointer(rebasing: copy[start...])
            copy.store(TrackChecksum.of(covered), at: place)
            read(UnsafeRawBufferPointer(copy))
        }
    }

    private static func track(_ bytes: UnsafeRawBufferPointer) {
        var positions: [PositionReport] = []
        guard let block = try? TrackBlock.read(bytes, to: &positions) else {
            precondition(positions.isEmpty, "what is refused leaves nothing")
            return
        }
        precondition(positions.count == block.count && positions.last?.time == block.lastTime)
        precondition(positions.allSatisfy { $0.mmsi == block.mmsi && block.box.contains($0.place) })
        var written: [UInt8] = []
        positions.withUnsafeBufferPointer { TrackBlock.write($0, to: &written) }
        var again: [PositionReport] = []
        let copy = written.withUnsafeBytes { try? TrackBlock.read($0, to: &again) }
        precondition(copy?.box == block.box && again == positions, "what was read can be written")
        TrackFold.fold(&again)
        precondition(!again.isEmpty && again.count <= positions.count)
    }

    private static func reports(_ bytes: UnsafeRawBufferPointer) {
        guard let block = ReportBlock(bytes) else { return }
        var reports: [SeaReport] = []
        var positions: [PositionReport] = []
        let isRead = block.read(bytes, to: &reports)
        precondition(isRead == block.readPositions(bytes, to: &positions), "both ways of reading agree")
        guard isRead else {
            precondition(reports.isEmpty && positions.isEmpty, "what is refused leaves nothing")
            return
        }
        precondition(reports.count == block.count)
        var writer = ReportBlockWriter(sequence: 0)
        writer.append(reports)
        writer.close()
        var again: [SeaReport] = []
        writer.bytes.withUnsafeBytes { written in
            var place = 0
            while place < written.count {
                let rest = UnsafeRawBufferPointer(rebasing: written[place...])
                guard let next = ReportBlock(rest), next.read(rest, to: &again) else {
                    preconditionFailure("what was read can be written")
                }
                place += next.length
            }
        }
        precondition(again == reports, "what was written is the same")
    }
}

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafeRawPointer?, _ count: Int) -> CInt {
    TrackFuzz.run(UnsafeRawBufferPointer(start: start, count: count))
    return 0
}
