//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension SeaAlert {
    /// The closer word of a behaviour.
    package enum Form: String, Hashable, Sendable, CaseIterable, Codable {
        // position spoofing
        case jump
        case circle
        case offset
        // changed identity
        case number
        case name
        case flag
        // false identity
        case imo
        /// A number that is the default of a transmitter or of no country.
        case sharedNumber = "shared_number"
        // zone
        case entry
        case exit
        // encounter
        /// Between two vessels at sea.
        case atSea = "at_sea"
        /// Alongside a vessel in a crowd at anchor.
        case alongside
        // watched
        case partner
        case own
    }
}
