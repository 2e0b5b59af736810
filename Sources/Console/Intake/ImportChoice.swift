//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// What a choice of fields for the columns of a file must keep to.
enum ImportChoice {
    static func check(_ columns: [DeclarationField?]) throws(ImportError) {
        var seen: Set<DeclarationField> = []
        for field in columns {
            guard let field else { continue }
            guard seen.insert(field).inserted else { throw .fieldTwice(field) }
        }
        guard seen.contains(.declarationNo) else { throw .numberMissing }
    }
}
