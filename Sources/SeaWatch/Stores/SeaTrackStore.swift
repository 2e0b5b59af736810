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
    /// - Parameter limit: how many at most; the answer says whether there were more.
    func tracks(in box: SeaBox, from: Int64, until: Int64, limit: Int) async throws -> (
        positions: [PositionReport], isComplete: Bool
    )
}
