//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

extension DeclarationBatch {
    /// These rows in this order.
    func rows(_ order: [Int]) -> DeclarationBatch {
        var batch = DeclarationBatch(count: order.count)
        for field in DeclarationField.allCases {
            switch field.kind {
            case .text:
                guard let column = self[text: field] else { continue }
                batch[text: field] = TextColumn(codes: order.map { column.codes[$0] }, dictionary: column.dictionary)
            case .number:
                guard let column = self[number: field] else { continue }
                batch[number: field] = order.map { column[$0] }
            case .instant, .date:
                guard let column = self[instant: field] else { continue }
                batch[instant: field] = InstantColumn(
                    seconds: order.map { column.seconds[$0] },
                    offsets: order.map { column.offsets[$0] }
                )
            }
        }
        if !sourceOffsets.isEmpty { batch.sourceOffsets = order.map { sourceOffsets[$0] } }
        return batch
    }
}
