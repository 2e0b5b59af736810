//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Where signing keys of officers stay. Writing calls append to the journal (never a key, wrapped or not) and are
/// durable when they return.
package protocol OfficerSigningKeyStore: Sendable {
    /// All keys of an officer, the oldest first.
    func signingKeys(of officerID: String) async throws -> [OfficerSigningKey]
    /// Adds a key; all that the officer had are retired in the same step.
    func add(_ key: OfficerSigningKey, by actor: String) async throws
    /// Puts a key under another password.
    func rewrap(_ id: String, as wrapped: String, by actor: String) async throws
}
