//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Exchange

/// What the link asks of the node that it serves.
package protocol LinkService: Sendable {
    /// The link with a partner; nil where there is none.
    func link(with partner: String) async -> PartnerLink?
    var logs: any WitnessStore { get }
    /// Our offices' cards, each signed and certified.
    func cards() async throws -> [String]
    /// Takes cards of a partner; those that are not vouched for are left.
    func take(cards: [String], from partner: String) async throws
    /// Our newest revocation list, PEM.
    func revocations() async throws -> String?
    func take(revocations: String, from partner: String) async throws
    /// Something was accepted from a partner.
    func arrived(from partner: String) async
    /// A partner confirmed what was sent to it.
    func confirmed(by partner: String) async
    /// Envelopes for a partner that asks for them.
    func outbox(of partner: String, after sequence: Int64) async throws -> [Envelope]
    /// A piece of a sealed attachment that was sent to the partner; nil where there is none.
    func attachment(_ id: String, for partner: String, offset: Int64, length: Int) async throws -> [UInt8]?
}
