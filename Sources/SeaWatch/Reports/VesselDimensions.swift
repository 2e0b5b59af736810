//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Metres from the antenna to the four sides of a vessel.
package struct VesselDimensions: Hashable, Sendable, Codable {
    package let bow: UInt16
    package let stern: UInt16
    package let port: UInt16
    package let starboard: UInt16

    package init(bow: UInt16, stern: UInt16, port: UInt16, starboard: UInt16) {
        self.bow = bow
        self.stern = stern
        self.port = port
        self.starboard = starboard
    }

    package var length: Int { Int(bow) + Int(stern) }
    package var beam: Int { Int(port) + Int(starboard) }
}
