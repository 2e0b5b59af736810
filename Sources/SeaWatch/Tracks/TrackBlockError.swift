//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Why bytes are no block of a track.
package enum TrackBlockError: Error, Hashable, Sendable {
    /// The bytes end before the block does.
    case cutOff
    case wrongChecksum
    /// A later release wrote it.
    case unknownFormat(UInt8)
    /// The checksum holds, but the numbers contradict one another.
    case unreadable
}

extension TrackBlockError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .cutOff: "the block of a track is cut off"
        case .wrongChecksum: "the checksum of a block of a track is wrong"
        case .unknownFormat(let format): "a block of a track has the form \(format), which this program does not know"
        case .unreadable: "a block of a track contradicts itself"
        }
    }
}
