//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
package import Exchange
import Foundation
package import Operations
import PKI

/// What signed minutes prove, from nothing but the package: the document, both signatures over it, and that both logs
/// have them.
package struct MinutesVerification: Sendable {
    package enum Fault: Hashable, Sendable {
        /// The document is not canonical, or is no minutes.
        case notMinutes
        /// A proof cannot be read, or is of no side of the document.
        case strangeProof
        case sideMissing(String)
        /// The signature and its places in the logs do not hold.
        case notProven(String, [ProofFindings.Fault])
        /// It is no signature of minutes, or its content is missing.
        case noSignature(String)
        /// It is over another document.
        case otherDigest(String)
        case otherConference(String)
        /// The officer who signed does not head the delegation of the document.
        case wrongSignatory(String)
        case notPaired(String)
    }

    package struct Signed: Sendable {
        package let side: String
        package let name: String
        package let message: String
        package let at: Timestamp
        package let bundle: ProofBundle
        package let answers: String?
    }

    package let document: MinutesDocument?
    package let signatures: [Signed]
    package let faults: [Fault]

    package var isProven: Bool { faults.isEmpty }

    package init(_ minutes: MinutesPackage) {
        guard let document = MinutesDocument(minutes.document) else {
            (self.document, signatures, faults) = (nil, [], [.notMinutes])
            return
        }
        self.document = document
        let sides = document.delegations.map(\.side)
        // A document of one side, or of none, would lack no signature.
        guard sides.count == 2, sides[0] != sides[1] else {
            (signatures, faults) = ([], [.notMinutes])
            return
        }
        var signatures: [Signed] = []
        var faults: [Fault] = []
        for json in minutes.proofs {
            guard let bundle = ProofBundle(json.canonical) else {
                faults.append(.strangeProof)
                continue
            }
            let findings = bundle.verify()
            guard let header = findings.header else {
                faults.append(.strangeProof)
                continue
            }
            let side = EnvelopeHeader.node(of: header.from)
            if !findings.isProven { faults.append(.notProven(side, findings.faults)) }
            guard sides.contains(side), sides.contains(EnvelopeHeader.node(of: header.to)) else {
                faults.append(.strangeProof)
                continue
            }
            guard let message = findings.message.flatMap({ try? Message($0) }),
                case .minute(let body)? = message.record,
                let signOff = message.signOff
            else {
                faults.append(.noSignature(side))
                continue
            }
            if body.digest.hexadecimal != document.digest.hexadecimal { faults.append(.otherDigest(side)) }
            if body.conference != document.conference { faults.append(.otherConference(side)) }
            if document.delegations.first(where: { $0.side == side })?.head != signOff.approvedBy {
                faults.append(.wrongSignatory(side))
            }
            signatures.append(
                Signed(
                    side: side,
                    name: signOff.approvedBy,
                    message: header.id,
                    at: signOff.approvedAt,
                    bundle: bundle,
                    answers: message.inReplyTo
                )
            )
        }
        for side in sides where !signatures.contains(where: { $0.side == side }) { faults.append(.sideMissing(side)) }
        for signed in signatures {
            // The second names the first, unless the two crossed on their way.
            if let answers = signed.answers, !signatures.contains(where: { $0.message == answers }) {
                faults.append(.notPaired(signed.side))
            }
        }
        self.signatures = signatures
        self.faults = faults
    }
}

/// Why an authority does not vouch for the key that signed.
package struct UnvouchedKey: Error, CustomStringConvertible {
    package let description: String
}

extension ProofBundle {
    /// Whether an authority vouches for the key that signed, at the time of the message.
    /// - Parameter pem: the certificate of the authority of the signing office.
    /// - Throws: ``UnvouchedKey``
    package func requireVouched(by pem: String, at time: Timestamp) async throws {
        guard let signed = card.signedCard else {
            throw UnvouchedKey(description: "the proof holds no certificate of \(card.office)")
        }
        let read: OfficeKeyCard
        do {
            let anchors = try TrustAnchors(pem: pem)
            let node = EnvelopeHeader.node(of: card.office)
            // Whoever has the key of one side could else sign for both.
            guard anchors.authorities.allSatisfy({ CertificateAuthority.country(of: $0) == node }) else {
                throw UnvouchedKey(description: "it is not the authority of \(node)")
            }
            read = try await OfficeCardFile.read(
                signed,
                of: EnvelopeHeader.node(of: card.office),
                by: PinnedVerifier(anchors, policy: RevocationPolicy(whenStale: .warn)),
                now: Date(timeIntervalSince1970: Double(time.milliseconds) / 1_000)
            )
        } catch {
            throw UnvouchedKey(description: "the authority does not vouch for the key of \(card.office): \(error)")
        }
        guard read.isSame(as: card), read.validFrom == card.validFrom, read.validUntil == card.validUntil else {
            throw UnvouchedKey(description: "the certificate of \(card.office) vouches for another key")
        }
    }
}
