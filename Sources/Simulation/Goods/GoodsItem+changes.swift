//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension GoodsItem {
    /// Honestly sold for another price.
    mutating func reprice(by factor: Double) {
        declared.amount *= factor
        actual.amount *= factor
    }

    /// Honestly so much more or less of it.
    mutating func resize(by factor: Double) {
        actual = actual.scaled(by: factor)
        actual.netKg.round()
        actual.grossKg.round()
        declared = actual
    }
}
