//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Where rules that release stay, with who wrote, published and withdrew them.
package protocol ReleaseRuleStore: Sendable {
    /// The newest first.
    func releaseRules() async throws -> [ReleaseRule]
    /// Of two offices, the newest first.
    func releaseRules(from: String, to: String) async throws -> [ReleaseRule]
    func releaseRule(_ id: String) async throws -> ReleaseRule?
    /// Adds a rule, or the step that was taken with it.
    func save(_ rule: ReleaseRule, by actor: String) async throws
}
