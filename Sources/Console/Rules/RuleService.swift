//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Rules

/// What the pages ask of the node's rules: steps of their lives, and back-tests that take a while.
package protocol RuleService: Sendable {
    /// Where versions are changed; steps that touch running rules go through this service instead.
    var desk: RuleDesk { get }

    /// Lets a version run beside the published ones.
    func shadow(_ rule: String, _ number: Int, by officer: String) async throws
    /// Lets a version decide lanes.
    func publish(_ rule: String, _ number: Int, by officer: String) async throws
    /// Takes a version back.
    func withdraw(_ rule: String, _ number: Int, by officer: String, reason: String) async throws

    /// Lets rules ask a list that waits.
    func activateList(_ proposed: KeptList.Text, by officer: String) async throws

    /// Runs a version over the node's past; what it said is recorded when it ends.
    func startBackTest(_ rule: String, _ number: Int, by officer: String) async throws
    /// How far a back-test is; nil where none ran since the node started.
    func backTest(_ rule: String, _ number: Int) async -> BackTestProgress?
    /// What was learned of a rule's worth, as log-odds beyond the forest; nil before the first inspection.
    func learnedWeight(of rule: String) async -> Double?
}

/// How far a back-test is.
package enum BackTestProgress: Sendable, Hashable {
    /// Lines read, and lines to read.
    case running(done: Int, of: Int)
    case done
    /// It could not be finished; the reason is for the log.
    case failed(String)
}
