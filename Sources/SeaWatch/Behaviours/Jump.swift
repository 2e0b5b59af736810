//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A vessel whose position went where it can't have sailed.
struct Jump {
    let time: SeaSecond
    let mmsi: UInt32
    let from: SeaPoint
    let to: SeaPoint
}
