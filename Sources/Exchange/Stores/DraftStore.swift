//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Where drafts stay until they go or are dropped.
package protocol DraftStore: Sendable {
    /// Adds a draft or puts it in the place of its earlier version.
    func save(_ draft: ExchangeDraft, by actor: String) async throws
    /// The newest first.
    /// - Parameter offices: nil for all offices of the node.
    func drafts(of offices: Set<String>?) async throws -> [ExchangeDraft]
    func draft(_ id: String) async throws -> ExchangeDraft?
    /// - Parameter isSent: whether it became a message.
    func remove(_ id: String, isSent: Bool, by actor: String) async throws
}
