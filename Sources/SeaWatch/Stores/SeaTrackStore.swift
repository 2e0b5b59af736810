//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Where positions stay, and how they are read back.
package protocol SeaTrackStore: Sendable {
    /// Positions of one vessel in the order of time.
    func track(of mmsi: UInt32, from: Int64, until: Int64) async throws -> [PositionReport]
    /// Positions of all vessels inside a box in a period, by vessel and time.
    /// - Parameters:
    ///   - vessel: only of vessels with greater numbers; nil for all.
    ///   - limit: how many at most; the answer says whether there were more, and may have a part of its last vessel then.
    func tracks(in box: SeaBox, from: Int64, until: Int64, after vessel: UInt32?, limit: Int) async throws -> (
        positions: [PositionReport], isComplete: Bool
    )
}

extension SeaTrackStore {
    /// Positions of all vessels inside a box in a period, by vessel and time.
    /// - Parameter limit: how many at most; the answer says whether there were more.
    package func tracks(in box: SeaBox, from: Int64, until: Int64, limit: Int) async throws -> (
        positions: [PositionReport], isComplete: Bool
    ) {
        try await tracks(in: box, from: from, until: until, after: nil, limit: limit)
    }

    /// Gives the positions of all vessels inside a box in a period to a closure, whole vessels at a time.
    /// - Parameter page: positions that are in memory at once; a vessel that has more is given in part.
    package func forEachVessel(
        in box: SeaBox,
        from: Int64,
        until: Int64,
        page: Int,
        _ body: ([PositionReport]) -> Void
    ) async throws {
        var vessel: UInt32?
        while true {
            let found = try await tracks(in: box, from: from, until: until, after: vessel, limit: page)
            guard !found.isComplete, let last = found.positions.last?.mmsi else { return body(found.positions) }
            let whole = found.positions.prefix { $0.mmsi != last }
            body(whole.isEmpty ? found.positions : Array(whole))
            vessel = whole.last?.mmsi ?? last
        }
    }
}
