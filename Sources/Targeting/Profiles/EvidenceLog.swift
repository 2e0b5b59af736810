//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// log(1 + n), from a table for the small whole counts that nearly all keys have.
enum EvidenceLog {
    private static let table: [Float] = (0..<16_384).map { log1p(Float($0)) }

    static func of(_ count: Float) -> Float {
        let whole = Int(count)
        if Float(whole) == count, whole >= 0, whole < 16_384 { return table[whole] }
        return log1p(max(0, count))
    }
}
