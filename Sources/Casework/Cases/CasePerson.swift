//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The officer who acts on a case.
package struct CasePerson: Hashable, Sendable, Codable {
    package let login: String
    package let name: String

    package init(login: String, name: String) {
        self.login = login
        self.name = name
    }
}
