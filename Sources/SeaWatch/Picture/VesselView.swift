//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A vessel as it stands in the picture.
package struct VesselView: Hashable, Sendable {
    package let mmsi: UInt32
    package let place: SeaPoint
    /// Milliseconds since 1970 UTC of the last position.
    package let time: Int64
    /// Tenths of a knot, 1,023 not available.
    package let speed: UInt16
    /// Tenths of a degree, 3,600 not available.
    package let course: UInt16
    /// Degrees, 511 not available.
    package let heading: UInt16
    package let status: NavigationalStatus
    package let source: ReportSource
    package let name: String
    package let callSign: String
    package let imo: UInt32?
    package let shipType: UInt8?
    /// Metres, nil where never said.
    package let length: Int?
    /// Tenths of a metre.
    package let draught: UInt8?
    /// When the silence that was told began, milliseconds; nil where it is heard.
    package let silentSince: Int64?
    package let isSlow: Bool
    package let isInPort: Bool
    package let isWatched: Bool
}
