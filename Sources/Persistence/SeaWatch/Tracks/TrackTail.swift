//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

internal import SeaWatch

/// Positions in memory in the order in which they came, in pieces that a reader holds while the writer goes on.
struct TrackTail: Sendable {
    /// All but the last are full.
    private(set) var pieces: [[PositionReport]] = []
    private(set) var count = 0

    mutating func append(_ reports: [SeaReport]) {
        for report in reports {
            guard case .position(let position) = report else { continue }
            if count % TrackOrder.pieceSize == 0 {
                pieces.append([])
                pieces[pieces.count - 1].reserveCapacity(TrackOrder.pieceSize)
            }
            pieces[pieces.count - 1].append(position)
            count += 1
        }
    }
}

/// Positions of closed files of the log that are in no segment yet.
struct ClosedTail: Sendable {
    let logs: ClosedRange<UInt64>
    /// When the first of the files was begun, by the node's clock.
    let begun: Int64
    /// Nil where they are no longer in memory and have to be read from the log.
    var pieces: [[PositionReport]]?

    /// The pieces, from memory or from the log.
    /// - Parameter note: told of stretches of the log that can't be read.
    /// - Throws: ``TrackFileError``
    func load(_ folder: TrackFolder, _ note: (TrackFileError) -> Void) throws(TrackFileError) -> [[PositionReport]] {
        if let pieces { return pieces }
        let start = ReportLogPosition(file: logs.lowerBound, offset: 0)
        var reader = try ReportLogReader(folder, from: start, through: logs.upperBound)
        var pieces: [[PositionReport]] = []
        var piece: [PositionReport] = []
        var isMore = true
        while isMore {
            isMore = try reader.nextPositions(to: &piece)
            while piece.count >= TrackOrder.pieceSize || !isMore && !piece.isEmpty {
                pieces.append(Array(piece.prefix(TrackOrder.pieceSize)))
                piece.removeFirst(min(TrackOrder.pieceSize, piece.count))
            }
        }
        for damage in reader.damages { note(damage) }
        return pieces
    }
}
