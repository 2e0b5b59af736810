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
    /// Whether the partner's newest revocation list that is known here still counts.
    func hasFreshRevocations(of partner: String) async -> Bool
    /// Our newest revocation list, PEM.
    func revocations() async throws -> String?
    func take(revocations: String, from partner: String) async throws
    /// Whether the partner may push now: a node that cannot open as fast as it is sent to asks for a pause.
    func takesMore(from partner: String) async throws -> Bool
    /// Something was accepted from a partner.
    func arrived(from partner: String) async
    /// A partner confirmed what was sent to it.
    func confirmed(by partner: String) async
    /// Envelopes for a partner that asks for them.
    func outbox(of partner: String, after sequence: Int64) async throws -> [OutgoingLine]
    /// Fetches files that a partner announced.
    /// - Parameter fetch: gets a piece of one from an offset.
    func fetchAttachments(
        from partner: String,
        _ fetch: @Sendable (_ id: String, _ offset: Int64) async throws -> [UInt8]
    ) async throws
    /// A piece of a sealed attachment that was sent to the partner; nil where there is none.
    func attachment(_ id: String, for partner: String, offset: Int64, length: Int) async throws -> [UInt8]?
}
