//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Hummingbird

extension Fault {
    init(importing error: ImportError) {
        switch error {
        case .unreadable: self.init(.unprocessableContent, "file-unreadable")
        case .numberMissing: self.init(.unprocessableContent, "number-missing")
        case .fieldTwice(let field): self.init(.unprocessableContent, "field-twice", ["field": field.rawValue])
        case .busy: self.init(.conflict, "import-busy")
        }
    }
}
