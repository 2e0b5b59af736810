//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Crypto
import Custody
import Foundation
import PKI
import X509

typealias FuzzTarget = CustodyFuzz

/// Changes a true bundle of evidence as the input says, and reads the input as a statement.
///
/// Every three bytes are one change: what, where, with what. No changed bundle may verify, and a statement that is read
/// must be written again as the same bytes.
enum CustodyFuzz {
    static let path = "/dev/shm/intake-fuzz-\(ProcessInfo.processInfo.processIdentifier)"
    private static let photo = Array("not really a photo".utf8)
    private static let (bundle, authority) = {
        do {
            return try makeBundle()
        } catch {
            fatalError("no bundle can be made: \(error)")
        }
    }()

    static func run(_ bytes: UnsafeRawBufferPointer) {
        let input = Array(bytes)
        if let sealed = SealedStatement(input) { precondition(sealed.bytes == input) }
        let changed = change(bundle, as: input)
        let isTrue = (try? verify(changed)) != nil
        precondition(isTrue == (changed == bundle), "a changed bundle verifies, or a true one does not")
    }

    private static func verify(_ bundle: [UInt8]) throws {
        var place = 0
        _ = try CustodyBundleVerifier(authority: authority).verify { most in
            let end = min(bundle.count, place + most)
            defer { place = end }
            return Array(bundle[place..<end])
        }
    }

    private static func change(_ bundle: [UInt8], as input: [UInt8]) -> [UInt8] {
        var bytes = bundle
        for start in stride(from: 0, to: input.count - 3, by: 4) where !bytes.isEmpty {
            let place = (Int(input[start + 1]) << 8 | Int(input[start + 2])) % bytes.count
            let value = input[start + 3]
            switch input[start] % 6 {
            case 0: bytes[place] ^= value
            case 1: bytes.remove(at: place)
            case 2: bytes.insert(value, at: place)
            case 3: bytes.removeSubrange(place..<min(bytes.count, place + Int(value)))
            case 4: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + Int(value))], at: place)
            default: bytes.swapAt(place, Int(value) * bytes.count / 256)
            }
        }
        return bytes
    }

    /// One photo, taken and signed for, under the seal of a node.
    private static func makeBundle() throws -> (bundle: [UInt8], authority: [UInt8]) {
        let begin: Int64 = 1_755_142_200
        let date = Date(timeIntervalSince1970: Double(begin - 86_400))
        let authority = try CertificateAuthority.make(country: "VN", now: date)
        let (node, officer) = (Curve25519.Signing.PrivateKey(), Curve25519.Signing.PrivateKey())
        let seal = try authority.issue(.seal("VN", key: node.publicKey), now: date).derBytes
        let signer = try authority.issue(
            .signer("lan", name: "Lan", title: "inspector", key: officer.publicKey),
            now: date
        ).derBytes
        func time(_ minutes: Int64) -> CustodyTime {
            guard let time = CustodyTime(seconds: begin + minutes * 60, offsetMinutes: 420) else { fatalError() }
            return time
        }
        let lan = CustodyParty.officer("lan", name: "Lan", organisation: "VN-VI")
        let item = EvidenceItem(
            id: "1",
            kind: .photo,
            title: "Thuốc lá",
            file: .init(
                digest: CustodyDigest(SHA256.hash(data: photo)),
                size: Int64(photo.count),
                mediaType: "image/jpeg"
            ),
            takenAt: time(0),
            place: "Hữu Nghị",
            takenBy: lan
        )
        let chain = CustodyChain(of: "VN-2025-VI-000417")
        let transfer = CustodyTransfer(
            id: "t1",
            caseNumber: "VN-2025-VI-000417",
            reason: .taken,
            from: nil,
            to: lan,
            witness: nil,
            lines: [.init(item: "1", digest: item.digest, last: nil, found: .unsealed)],
            at: time(1),
            place: "Hữu Nghị",
            note: ""
        )
        let id = SignerKey(officer.publicKey).id
        let signatures = try transfer.signers.map { signer in
            let content = CustodySignature.content(
                of: transfer,
                as: signer.role,
                keyID: id,
                at: time(2),
                closing: (chain.next, [])
            )
            return CustodySignature(
                role: signer.role,
                keyID: id,
                at: time(2),
                bytes: Array(try officer.signature(for: content))
            )
        }
        guard let entry = CustodyDigest([UInt8](repeating: 7, count: 32)) else { fatalError() }
        let statement = CustodyStatement(
            caseNumber: "VN-2025-VI-000417",
            office: "VN-VI",
            exportedAt: time(5),
            exportedBy: lan,
            items: [item],
            transfers: [SignedTransfer(transfer, link: chain.next, signatures: signatures)],
            journal: [.init(sequence: 7, hash: entry)],
            journalID: "0198a7c2-0000-7000-8000-000000000001",
            certificates: [.init(der: signer, occasion: .first)],
            authority: authority.certificate.derBytes,
            readme: CustodyDigest(SHA256.hash(data: CustodyReadme.bytes))
        )
        let content = SealedStatement.content(of: statement, certificate: seal)
        let sealed = SealedStatement(
            statement,
            certificate: seal,
            signature: Array(try node.signature(for: content))
        )
        var bundle: [UInt8] = []
        try CustodyBundleWriter(sealed, readme: CustodyReadme.bytes) { _, take in try take(photo) }
            .write { bundle += $0 }
        return (bundle, authority.certificate.derBytes)
    }
}

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafeRawPointer?, _ count: Int) -> CInt {
    CustodyFuzz.run(UnsafeRawBufferPointer(start: start, count: count))
    return 0
}
