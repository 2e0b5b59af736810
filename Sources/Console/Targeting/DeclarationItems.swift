//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// The items of one declaration by their numbers.
struct DeclarationItems: Sendable {
    let numbers: [Int]
    private let lodged: [Int64]

    /// - Parameter batch: all rows of one declaration
    init(_ batch: DeclarationBatch) {
        let column = batch[number: .itemNo]
        numbers = (0..<batch.count).map { row in
            guard let value = column?[row], value.isFinite, abs(value) < 1e9 else { return 1 }
            return Int(value)
        }
        lodged = batch[instant: .lodgedAt]?.seconds ?? []
    }

    func row(of item: Int) -> Int? {
        numbers.firstIndex(of: item)
    }

    func lodgedAt(row: Int) -> Int64? {
        guard row < lodged.count, lodged[row] != InstantColumn.missing else { return nil }
        return lodged[row]
    }
}
