//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What kind of transmitter a position came from.
package enum ReportSource: UInt8, Hashable, Sendable, CaseIterable {
    /// Types 1, 2, 3.
    case classA = 0
    /// Types 18 and 19.
    case classB = 1
    /// Type 27, a position of a tenth of a minute, heard by satellites.
    case longRange = 2
    /// Type 9.
    case searchAndRescueAircraft = 3
    /// Types 4 and 11.
    case baseStation = 4
    /// Type 21.
    case aidToNavigation = 5
    /// A vessel monitoring system, by a file.
    case vms = 6

    /// Whether behaviours of vessels are looked for in it.
    @inlinable package var isVessel: Bool { rawValue <= 2 || self == .vms }
}
