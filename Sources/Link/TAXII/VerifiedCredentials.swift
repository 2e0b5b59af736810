//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Crypto
import Synchronization
import TAXII

/// Remembers for a short time which credentials were right, so that a password hash or a look into the database is not
/// paid with every request.
///
/// What is kept is a hash under a key of this process, never a secret. An account that is closed is served until its
/// time here is over.
final class VerifiedCredentials: Sendable {
    private struct Entry {
        let account: TAXIIAccount
        let end: Int64
    }

    private static let most = 1_024

    private let key = SymmetricKey(size: .bits256)
    private let lifetime: Int64
    private let now: @Sendable () -> Int64
    private let entries = Mutex<[[UInt8]: Entry]>([:])

    /// - Parameters:
    ///   - lifetime: in seconds
    ///   - now: seconds since 1970
    init(lifetime: Int64, now: @escaping @Sendable () -> Int64) {
        self.lifetime = lifetime
        self.now = now
    }

    /// The account of credentials that were right a moment ago; else asks `verify` and remembers a yes.
    func account(
        of header: String,
        _ verify: () async throws -> TAXIIAccount?
    ) async throws -> TAXIIAccount? {
        let name = Array(HMAC<SHA256>.authenticationCode(for: Array(header.utf8), using: key))
        let moment = now()
        let known = entries.withLock { $0[name] }
        if let known, known.end > moment { return known.account }
        guard let account = try await verify() else { return nil }
        let entry = Entry(account: account, end: moment + lifetime)
        entries.withLock { entries in
            if entries.count >= Self.most { entries = entries.filter { $0.value.end > moment } }
            if entries.count < Self.most { entries[name] = entry }
        }
        return account
    }
}
