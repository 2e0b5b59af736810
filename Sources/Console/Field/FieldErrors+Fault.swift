//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Hummingbird

/// How refusals of what a phone sends are told.
extension Fault {
    init(field error: FieldReportError) {
        switch error {
        case .badTime: self.init(.unprocessableContent, "field-time")
        case .badAmount: self.init(.unprocessableContent, "field-amount")
        case .tooLong(let most): self.init(.unprocessableContent, "field-long", ["most": "\(most)"])
        case .empty: self.init(.unprocessableContent, "field-empty")
        case .otherOfficer: self.init(.conflict, "field-other-officer")
        case .otherContent(let number): self.init(.conflict, "field-other-content", ["case": number.text])
        case .unknown: self.init(.notFound, "field-unknown")
        }
    }
}
