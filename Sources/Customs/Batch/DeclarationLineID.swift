//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What names one goods item of one declaration: the number the authority issued and the item within it.
package struct DeclarationLineID: Hashable, Sendable, Codable, Comparable {
    package let declarationNo: String
    /// From 1; 1 for sources that know no items.
    package let itemNo: Int

    package init(declarationNo: String, itemNo: Int = 1) {
        self.declarationNo = declarationNo
        self.itemNo = itemNo
    }

    /// How the id is written in selections and addresses: the number, with `/item` for several items.
    package func written(severalItems: Bool) -> String {
        severalItems ? "\(declarationNo)/\(itemNo)" : declarationNo
    }

    package static func < (a: Self, b: Self) -> Bool {
        a.declarationNo == b.declarationNo ? a.itemNo < b.itemNo : a.declarationNo < b.declarationNo
    }
}
