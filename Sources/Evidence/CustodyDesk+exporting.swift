//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Crypto
package import Custody

extension CustodyDesk {
    /// Makes the bundle of a case; it holds by the verifier's own check, and its making stands in the journal.
    ///
    /// - Throws: ``EvidenceError``, ``CustodyFault`` where the store does not hold what was signed, or an error of the store.
    package func export(
        _ caseNumber: String,
        office: String,
        by officer: CustodyParty,
        seal: NodeSeal,
        files shelf: EvidenceShelf
    ) async throws -> CustodyBundleWriter {
        let record = try await store.record(of: caseNumber)
        guard !record.entries.isEmpty else { throw EvidenceError.nothing }
        let used = Set(record.entries.flatMap { $0.signed.signatures.map(\.keyID) })
        let statement = CustodyStatement(
            caseNumber: caseNumber,
            office: office,
            exportedAt: now(),
            exportedBy: officer,
            items: record.items,
            transfers: record.entries.map(\.signed),
            journal: record.entries.map(\.journal),
            journalID: store.journalID,
            certificates: used.sorted().compactMap { record.certificates[$0] },
            authority: seal.authority,
            readme: CustodyDigest(SHA256.hash(data: CustodyReadme.bytes))
        )
        let sealed = try seal.seal(statement)
        try CustodyBundleVerifier().check(sealed, readme: CustodyReadme.bytes)
        do {
            let writer = try CustodyBundleWriter(sealed, files: shelf.read)
            try await store.noteExport(
                of: caseNumber,
                transfers: statement.transfers.count,
                seal: CustodyDigest(SHA256.hash(data: sealed.bytes)),
                by: officer.login ?? officer.name
            )
            return writer
        } catch CustodyBundleError.tooLarge {
            throw EvidenceError.bundleTooLarge
        } catch CustodyBundleError.fileChanged(let digest) {
            throw EvidenceError.fileDamaged(digest.hexadecimal)
        }
    }
}
