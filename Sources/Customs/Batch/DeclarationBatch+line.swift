//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension DeclarationBatch {
    /// What names a row.
    package func line(at row: Int) -> DeclarationLineID {
        let item = self[number: .itemNo].map { $0[row] } ?? .nan
        return DeclarationLineID(
            declarationNo: text(.declarationNo, at: row) ?? "",
            itemNo: item.isNaN ? 1 : Int(max(-1e9, min(1e9, item)))
        )
    }
}
