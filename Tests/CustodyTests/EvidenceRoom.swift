//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Crypto
import Custody
import Foundation
import PKI
import Testing
import X509

/// A case with officers who have keys, and ways to make chains right and wrong.
struct EvidenceRoom {
    static let caseNumber = "VN-2025-VN-VI-000417"
    /// 14 August 2025, 10:30 in Hà Nội.
    static let begin: Int64 = 1_755_142_200
    static let photo = Array("not really a photo".utf8)

    let authority: CertificateAuthority
    let nodeKey = Curve25519.Signing.PrivateKey()
    let nodeCertificate: [UInt8]
    private var keys: [String: Curve25519.Signing.PrivateKey] = [:]
    private(set) var certificates: [String: [UInt8]] = [:]
    static let names = ["lan": "Nguyễn Thị Lan", "hai": "Trần Văn Hải", "minh": "Lê Minh", "hoa": "Phạm Hoa"]

    init() throws {
        let date = Date(timeIntervalSince1970: Double(Self.begin - 86_400))
        authority = try CertificateAuthority.make(country: "VN", now: date)
        nodeCertificate = try authority.issue(.seal("VN", key: nodeKey.publicKey), now: date).derBytes
        for (login, name) in Self.names {
            let key = Curve25519.Signing.PrivateKey()
            keys[login] = key
            certificates[login] =
                try authority.issue(
                    .signer(login, name: name, title: "inspector", key: key.publicKey),
                    now: date
                ).derBytes
        }
    }

    /// A room whose officer lacks what the others have.
    func replacing(_ login: String, key: Curve25519.Signing.PrivateKey, certificate: [UInt8]) -> EvidenceRoom {
        var room = self
        room.keys[login] = key
        room.certificates[login] = certificate
        return room
    }

    var book: [String: SignerCertificate] {
        Dictionary(
            uniqueKeysWithValues: certificates.values.compactMap { SignerCertificate(der: $0) }.map { ($0.key.id, $0) }
        )
    }

    static func time(_ minutes: Int) throws -> CustodyTime {
        try #require(CustodyTime(seconds: begin + Int64(minutes) * 60, offsetMinutes: 420))
    }

    static func party(_ login: String) -> CustodyParty {
        .officer(login, name: names[login] ?? login, organisation: "VN-VI")
    }

    static func item(_ id: String, by login: String = "lan", seals: [String] = [], file: Bool = false) throws
        -> EvidenceItem
    {
        EvidenceItem(
            id: id,
            kind: file ? .photo : .sample,
            title: "Thuốc lá lậu \(id)",
            file: file
                ? EvidenceItem.File(
                    digest: CustodyDigest(SHA256.hash(data: photo)),
                    size: Int64(photo.count),
                    mediaType: "image/jpeg"
                ) : nil,
            seals: seals,
            measure: file ? "" : "1,2 kg",
            takenAt: try time(0),
            place: "Hữu Nghị",
            coordinates: .init(latitude: "21.97345", longitude: "106.70812"),
            takenBy: party(login)
        )
    }

    /// A transfer of items as they stand in a chain.
    func transfer(
        _ id: String,
        _ reason: CustodyTransfer.Reason,
        _ items: [EvidenceItem],
        from: CustodyParty?,
        to: CustodyParty?,
        witness: CustodyParty? = nil,
        after chain: CustodyChain,
        found: CustodyTransfer.SealFinding? = nil,
        at minutes: Int,
        note: String = ""
    ) throws -> CustodyTransfer {
        CustodyTransfer(
            id: id,
            caseNumber: chain.caseNumber,
            reason: reason,
            from: from,
            to: to,
            witness: witness,
            lines: items.map {
                let isSealed = chain[$0.id].map { !$0.seals.isEmpty } ?? false
                return .init(
                    item: $0.id,
                    digest: $0.digest,
                    last: chain[$0.id]?.last,
                    found: found ?? (reason != .taken && isSealed ? .intact : .unsealed)
                )
            },
            at: try Self.time(minutes),
            place: "Hữu Nghị",
            note: note
        )
    }

    /// Everybody who must sign does.
    func sign(_ transfer: CustodyTransfer, at link: CustodySignature.Link, minutes: Int, by logins: [String]? = nil)
        throws
        -> SignedTransfer
    {
        var signatures: [CustodySignature] = []
        let signers = transfer.signers
        for (place, signer) in signers.enumerated() {
            let login = try #require(logins?[place] ?? signer.party.login)
            let key = try #require(keys[login])
            let id = SignerKey(key.publicKey).id
            let content = CustodySignature.content(
                of: transfer,
                as: signer.role,
                keyID: id,
                at: try Self.time(minutes),
                closing: place == signers.count - 1 ? (link, signatures) : nil
            )
            let bytes = Array(try key.signature(for: content))
            signatures.append(.init(role: signer.role, keyID: id, at: try Self.time(minutes), bytes: bytes))
        }
        return SignedTransfer(transfer, link: link, signatures: signatures)
    }

    /// A chain of 8: two items taken, handed over, to the laboratory and back, to court and back, one destroyed, one
    /// released.
    func chain(of caseNumber: String = caseNumber) throws -> (items: [EvidenceItem], transfers: [SignedTransfer]) {
        let items = [try Self.item("1", file: true), try Self.item("2", seals: ["VN-0001"])]
        let book = Dictionary(uniqueKeysWithValues: items.map { ($0.id, $0) })
        let laboratory = CustodyParty.outside("KTV Vũ An", organisation: "Chi cục Kiểm định hải quan")
        let court = CustodyParty.outside("Toà án", organisation: "TAND Lạng Sơn")
        let owner = CustodyParty.outside("Công ty Hoa Sen", organisation: "")
        var chain = CustodyChain(of: caseNumber)
        var transfers: [SignedTransfer] = []
        func go(
            _ reason: CustodyTransfer.Reason,
            _ moved: [EvidenceItem],
            _ from: CustodyParty?,
            _ to: CustodyParty?,
            witness: String? = nil
        ) throws {
            let number = transfers.count + 1
            let next = try transfer(
                "t\(number)",
                reason,
                moved,
                from: from,
                to: to,
                witness: witness.map(Self.party),
                after: chain,
                at: number * 10
            )
            let signed = try sign(next, at: chain.next, minutes: number * 10 + 1)
            try chain.append(signed, items: book)
            transfers.append(signed)
        }
        let (lan, hai) = (Self.party("lan"), Self.party("hai"))
        try go(.taken, items, nil, lan)
        try go(.handedOver, items, lan, hai)
        try go(.laboratory, [items[1]], hai, laboratory, witness: "minh")
        try go(.returned, [items[1]], laboratory, hai, witness: "minh")
        try go(.court, [items[0]], hai, court, witness: "lan")
        try go(.returned, [items[0]], court, lan, witness: "hai")
        try go(.destroyed, [items[1]], hai, nil, witness: "minh")
        try go(.released, [items[0]], lan, owner, witness: "minh")
        #expect(chain.openItems.isEmpty)
        return (items, transfers)
    }

    func statement(_ items: [EvidenceItem], _ transfers: [SignedTransfer], caseNumber: String = caseNumber) throws
        -> CustodyStatement
    {
        let used = Set(transfers.flatMap { $0.signatures.map(\.keyID) })
        let signers = certificates.values.filter { der in
            SignerCertificate(der: der).map { used.contains($0.key.id) } ?? false
        }
        return CustodyStatement(
            caseNumber: caseNumber,
            office: "VN-VI",
            exportedAt: try Self.time(500),
            exportedBy: Self.party("minh"),
            items: items,
            transfers: transfers,
            journal: try transfers.indices.map {
                .init(
                    sequence: Int64($0) * 3 + 7,
                    hash: try #require(CustodyDigest([UInt8](repeating: UInt8($0), count: 32)))
                )
            },
            journalID: "0198a7c2-0000-7000-8000-000000000001",
            certificates: signers.sorted { $0.lexicographicallyPrecedes($1) }.map { .init(der: $0, occasion: .first) },
            authority: authority.certificate.derBytes,
            readme: CustodyDigest(SHA256.hash(data: CustodyReadme.bytes))
        )
    }

    func seal(_ statement: CustodyStatement, key: Curve25519.Signing.PrivateKey? = nil) throws -> SealedStatement {
        let content = SealedStatement.content(of: statement, certificate: nodeCertificate)
        let signature = Array(try (key ?? nodeKey).signature(for: content))
        return SealedStatement(statement, certificate: nodeCertificate, signature: signature)
    }

    func bundle(_ sealed: SealedStatement, photo: [UInt8] = photo, readme: [UInt8] = CustodyReadme.bytes) throws
        -> [UInt8]
    {
        var bundle: [UInt8] = []
        try CustodyBundleWriter(sealed, readme: readme) { _, take in try take(photo) }.write { bundle += $0 }
        return bundle
    }

    static func verify(_ bundle: [UInt8], authority: [UInt8]? = nil) throws -> SealedStatement {
        var place = 0
        return try CustodyBundleVerifier(authority: authority).verify { most in
            let end = min(bundle.count, place + most)
            defer { place = end }
            return Array(bundle[place..<end])
        }
    }
}
