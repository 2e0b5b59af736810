//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Seconds since 1970 UTC in 32 bits, enough until 2106; what a vessel's state keeps of most times.
typealias SeaSecond = UInt32

extension SeaSecond {
    init(milliseconds: Int64) {
        self = UInt32(truncatingIfNeeded: Swift.min(Swift.max(milliseconds / 1_000, 0), 4_294_967_295))
    }

    var milliseconds: Int64 { Int64(self) * 1_000 }

    /// Seconds since an earlier moment, 0 where it is later.
    func since(_ earlier: SeaSecond) -> UInt32 { self > earlier ? self &- earlier : 0 }
}
