//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Officers
import Search

extension SearchReader {
    init(_ officer: Officer, language: Language) {
        self.init(
            login: officer.login,
            name: officer.name,
            office: officer.office,
            language: language,
            kinds: Set(SearchKind.allCases.filter { officer.role.may($0.permission) })
        )
    }
}

extension SearchKind {
    /// What an officer must be allowed to see its records.
    var permission: Permission {
        switch self {
        case .declaration: .seeDeclarations
        case .message: .seeMessages
        case .casework: .seeCases
        }
    }
}
