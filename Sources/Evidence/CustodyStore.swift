//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Custody

/// Where chains of custody stay. Writing calls append to the journal and are durable when they return.
package protocol CustodyStore: Sendable {
    /// The id of the node that the journal is bound to.
    var journalID: String { get }

    /// All of one case; empty for a case without evidence.
    func record(of caseNumber: String) async throws -> CustodyRecord
    /// Transfers of all cases that wait for an officer's signature, the oldest first.
    func waiting(for login: String) async throws -> [PendingTransfer]

    /// Adds a signed transfer to the end of a chain, with what is taken by it, and settles what was prepared for it.
    ///
    /// - Parameter certificates: of its signers, by ``SignerKey/id``.
    /// - Throws: ``EvidenceError/changedMeanwhile`` when it is not the next one, or what was prepared is settled.
    func append(
        _ signed: SignedTransfer,
        items: [EvidenceItem],
        certificates: [String: CustodyStatement.Certificate],
        by actor: String
    ) async throws
    /// Keeps a transfer that waits for its second signature.
    ///
    /// - Throws: ``EvidenceError/changedMeanwhile`` when there is one of this id.
    func prepare(
        _ pending: PendingTransfer,
        certificates: [String: CustodyStatement.Certificate],
        by actor: String
    ) async throws
    /// Says that a transfer is refused or withdrawn.
    ///
    /// - Throws: ``EvidenceError/settled``
    func settle(
        _ id: String,
        of caseNumber: String,
        as state: PendingTransfer.State,
        remark: String,
        by actor: String
    ) async throws
    /// Keeps a photo that came from a phone, once by its id and once by its content in a case.
    ///
    /// - Returns: whether it is new.
    /// - Throws: ``EvidenceError/otherPhoto`` where the id stands for another, ``EvidenceError/tooManyPhotos(most:)``.
    func receive(_ photo: ReceivedPhoto) async throws -> Bool
    /// Notes that a bundle was made, before anybody gets it.
    func noteExport(of caseNumber: String, transfers: Int, seal: CustodyDigest, by actor: String) async throws
}
