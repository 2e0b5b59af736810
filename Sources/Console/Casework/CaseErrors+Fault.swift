//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Hummingbird

/// How refusals about cases are told.
extension Fault {
    init(casework error: CaseError) {
        switch error {
        case .unknown, .unknownEntity: self.init(.notFound, "not-found")
        case .notAllowed: self.init(.forbidden, "not-allowed")
        case .stale: self.init(.conflict, "case-changed")
        case .noWay: self.init(.conflict, "case-no-way")
        case .closed(let number): self.init(.conflict, "case-closed", ["case": number.text])
        case .incomplete: self.init(.unprocessableContent, "case-incomplete")
        case .missing(let field): self.init(.unprocessableContent, "case-missing", ["field": field.rawValue])
        case .tooLong(let field, let most):
            self.init(.unprocessableContent, "case-too-long", ["field": field.rawValue, "most": "\(most)"])
        case .malformed(let field): self.init(.unprocessableContent, "case-malformed", ["field": field.rawValue])
        case .wrongOutcome: self.init(.conflict, "case-wrong-outcome")
        case .noProposal: self.init(.conflict, "case-no-proposal")
        case .secondPersonNeeded: self.init(.forbidden, "case-second-person")
        case .openCustody(let count): self.init(.conflict, "case-open-custody", ["count": "\(count)"])
        case .mergesWithItself: self.init(.unprocessableContent, "case-merges-itself")
        case .unknownLine: self.init(.unprocessableContent, "case-unknown-line")
        case .wrongDay(let field): self.init(.unprocessableContent, "case-wrong-day", ["field": field.rawValue])
        case .unknownOffice(let office): self.init(.unprocessableContent, "case-unknown-office", ["office": office])
        case .alreadyDecided: self.init(.conflict, "case-already-decided")
        case .lastLine: self.init(.conflict, "case-last-line")
        }
    }
}
