//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Link
import Officers
import TAXII

/// Officers as accounts of TAXII: the login with a token for programs, never a password.
struct OfficerTAXIIAccounts: TAXIIAccounts {
    private let login: OfficerLogin

    init(_ login: OfficerLogin) {
        self.login = login
    }

    func account(login name: String, secret: String) async throws -> TAXIIAccount? {
        guard let token = SessionToken(received: secret, from: .program),
            let (officer, _) = try await login.session(of: token), officer.login == name.lowercased(),
            !officer.mustChangePassword
        else { return nil }
        var rights: TAXIIRights = []
        // Collections hold messages of all offices; who serves one office reads its own in the console.
        if officer.office == nil, officer.role.may(.exchangeTAXIIRead) { rights.insert(.read) }
        if officer.role.may(.exchangeTAXIIWrite) { rights.insert(.write) }
        return TAXIIAccount(id: officer.login, access: TAXIIAccess(everywhere: rights))
    }
}
