//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Link
import Officers
import TAXII

/// The accounts of a fixture for tests, who may do all that its collections allow.
struct FixtureTAXIIAccounts: TAXIIAccounts {
    private let users: [String: String]

    /// - Parameter users: logins and their passwords
    init(_ users: [String: String]) {
        self.users = users
    }

    func account(login: String, secret: String) -> TAXIIAccount? {
        guard let password = users[login], ConstantTime.isEqual(password, secret) else { return nil }
        return TAXIIAccount(id: login, access: TAXIIAccess(everywhere: [.read, .write]))
    }
}
