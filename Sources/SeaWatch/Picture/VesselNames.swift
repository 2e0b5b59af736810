//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What a vessel says of itself, packed: 40 bytes without a reference.
struct VesselNames {
    var name = SixBitName()
    var callSign = SixBitWord()
    var imo: UInt32 = 0
    /// A name that was said once and not yet twice, as a hash; 0 where there is none.
    var pendingName: UInt32 = 0
    var length: UInt16 = 0
    var beam: UInt8 = 0
    /// A draught that was said once and not yet twice, tenths of a metre; 0 where there is none.
    var pendingDraught: UInt8 = 0
    /// When what is pending was said.
    var pendingAt: SeaSecond = 0
}
