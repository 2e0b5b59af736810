//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Navigational status of ITU-R M.1371-5, table 46, as far as the gulf needs it.
enum SeaStatus {
    static let underWay: UInt8 = 0
    static let atAnchor: UInt8 = 1
    static let notUnderCommand: UInt8 = 2
    static let restricted: UInt8 = 3
    static let moored: UInt8 = 5
    static let fishing: UInt8 = 7
    static let towing: UInt8 = 11
    static let undefined: UInt8 = 15
}
