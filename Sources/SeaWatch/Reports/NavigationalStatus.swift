//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What a vessel of class A says it is doing (ITU-R M.1371-5, table 48); those that behaviours ask for have a name.
package struct NavigationalStatus: RawRepresentable, Hashable, Sendable {
    package let rawValue: UInt8
    @inlinable package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let underWayUsingEngine = NavigationalStatus(rawValue: 0)
    package static let atAnchor = NavigationalStatus(rawValue: 1)
    package static let moored = NavigationalStatus(rawValue: 5)
    package static let aground = NavigationalStatus(rawValue: 6)
    package static let engagedInFishing = NavigationalStatus(rawValue: 7)
    package static let notDefined = NavigationalStatus(rawValue: 15)
}
