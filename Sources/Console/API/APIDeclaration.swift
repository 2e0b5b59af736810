//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Targeting

/// A declaration with everything that is known of its items, as programs receive it.
struct APIDeclaration: Encodable, Sendable {
    struct Item: Encodable, Sendable {
        enum CodingKeys: String, CodingKey {
            case itemNo = "item_no"
            case fields
            case assessment
            case finding
        }

        let itemNo: Int
        /// By the names of the layout, as layout text; a missing value is left out.
        let fields: [String: String]
        let assessment: APIAssessment?
        let finding: APIFinding?
    }

    enum CodingKeys: String, CodingKey {
        case declarationNo = "declaration_no"
        case items
    }

    let declarationNo: String
    let items: [Item]

    static func fields(_ batch: DeclarationBatch, row: Int) -> [String: String] {
        var fields: [String: String] = [:]
        for field in DeclarationField.allCases { fields[field.rawValue] = batch.text(field, at: row) }
        return fields
    }
}
