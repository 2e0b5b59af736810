//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

public import CanonicalJSON

/// What a node states of the evidence of one case when it exports it; ``SealedStatement`` is signed.
public struct CustodyStatement: Hashable, Sendable {
    /// Where a transfer stands in the journal of the node.
    public struct JournalPosition: Hashable, Sendable {
        /// Of the entry.
        public let sequence: Int64
        public let hash: CustodyDigest

        /// A position.
        public init(sequence: Int64, hash: CustodyDigest) {
            self.sequence = sequence
            self.hash = hash
        }
    }

    /// A certificate, and how its officer came by it.
    public struct Certificate: Hashable, Sendable {
        /// Why a key was made.
        public enum Occasion: String, Hashable, Sendable, CaseIterable {
            case first
            /// The old certificate ended, or said what is no longer so.
            case renewal
            /// The password was reset, with which the old key was lost. Who reset it could have made this key.
            case reset
        }

        public let der: [UInt8]
        public let occasion: Occasion

        /// A certificate in DER.
        public init(der: [UInt8], occasion: Occasion) {
            self.der = der
            self.occasion = occasion
        }
    }

    public let caseNumber: String
    /// The office or node that exports.
    public let office: String
    public let exportedAt: CustodyTime
    public let exportedBy: CustodyParty
    public let items: [EvidenceItem]
    public let transfers: [SignedTransfer]
    /// One for each transfer.
    public let journal: [JournalPosition]
    /// The id of the node that the journal is bound to.
    public let journalID: String
    /// Of everyone who signed a transfer.
    public let certificates: [Certificate]
    /// The certificate of the authority in DER; only a pinned one proves anything.
    public let authority: [UInt8]
    /// SHA-256 of `README.txt`.
    public let readme: CustodyDigest

    /// A statement from its parts.
    public init(
        caseNumber: String,
        office: String,
        exportedAt: CustodyTime,
        exportedBy: CustodyParty,
        items: [EvidenceItem],
        transfers: [SignedTransfer],
        journal: [JournalPosition],
        journalID: String,
        certificates: [Certificate],
        authority: [UInt8],
        readme: CustodyDigest
    ) {
        self.caseNumber = caseNumber
        self.office = office
        self.exportedAt = exportedAt
        self.exportedBy = exportedBy
        self.items = items
        self.transfers = transfers
        self.journal = journal
        self.journalID = journalID
        self.certificates = certificates
        self.authority = authority
        self.readme = readme
    }

    /// Files of the items, each once, in the order of their digests.
    public var files: [EvidenceItem.File] {
        var files: [String: EvidenceItem.File] = [:]
        for file in items.compactMap(\.file) { files[file.digest.hexadecimal] = file }
        return files.keys.sorted().compactMap { files[$0] }
    }

    /// As it is signed.
    public var json: JSONValue {
        .object([
            "v": .number(1), "case": .string(caseNumber), "office": .string(office),
            "exported_at": .string(exportedAt.text), "exported_by": exportedBy.json,
            "items": .array(items.map(\.json)), "transfers": .array(transfers.map(\.json)),
            "journal": .object([
                "node": .string(journalID),
                "entries": .array(
                    journal.map {
                        .object(["sequence": .number(Double($0.sequence)), "hash": .string($0.hash.hexadecimal)])
                    }
                ),
            ]),
            "certificates": .array(
                certificates.map {
                    .object(["der": .string(Base64URL.encode($0.der)), "occasion": .string($0.occasion.rawValue)])
                }
            ),
            "authority": .string(Base64URL.encode(authority)), "readme": .string(readme.hexadecimal),
        ])
    }

    init(reading value: JSONValue) throws(JSONMembers.Fault) {
        var members = try JSONMembers(value)
        guard try members.whole("v") == 1 else { throw JSONMembers.Fault() }
        var journal = try JSONMembers(try members.value("journal"))
        self.init(
            caseNumber: try members.text("case"),
            office: try members.text("office"),
            exportedAt: try members.time("exported_at"),
            exportedBy: try CustodyParty(reading: try members.value("exported_by")),
            items: try members.each("items") { value throws(JSONMembers.Fault) in try EvidenceItem(reading: value) },
            transfers: try members.each("transfers") { value throws(JSONMembers.Fault) in
                try SignedTransfer(reading: value)
            },
            journal: try journal.each("entries") { value throws(JSONMembers.Fault) in
                var entry = try JSONMembers(value)
                let position = JournalPosition(sequence: try entry.whole("sequence"), hash: try entry.digest("hash"))
                try entry.finish()
                return position
            },
            journalID: try journal.text("node"),
            certificates: try members.each("certificates") { value throws(JSONMembers.Fault) in
                var entry = try JSONMembers(value)
                let certificate = Certificate(der: try entry.bytes("der"), occasion: try entry.choice("occasion"))
                try entry.finish()
                return certificate
            },
            authority: try members.bytes("authority"),
            readme: try members.digest("readme")
        )
        try journal.finish()
        try members.finish()
    }
}
