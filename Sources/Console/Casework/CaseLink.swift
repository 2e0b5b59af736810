//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Officers

/// From a finding, a hit or a message to the case that was opened from it, or to the form that opens one.
struct CaseLink: Sendable {
    let path: String
    /// Nil where no case was opened yet.
    let caseNumber: String?
}

extension ConsoleServices {
    /// Nil for who may do neither.
    func caseLink(from origin: CaseOrigin, _ context: ConsoleContext) async throws -> CaseLink? {
        guard cases != nil, context.may(.seeCases) else { return nil }
        if let file = try await caseDesk(context).file(from: origin) {
            return CaseLink(path: ConsolePath.caseFile(file.number.text).text, caseNumber: file.number.text)
        }
        guard context.may(.writeCases) else { return nil }
        return CaseLink(path: ConsolePath.newCase(CaseStart(origin)).text, caseNumber: nil)
    }
}
