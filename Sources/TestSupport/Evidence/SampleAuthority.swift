//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Crypto
package import Evidence
import Foundation
import Officers
import PKI
import X509

/// The authority of a node, in memory: certifies officers and seals bundles.
package struct SampleAuthority: OfficerCertifier {
    private let authority: CertificateAuthority
    private let key = Curve25519.Signing.PrivateKey()
    private let now: @Sendable () -> Int64

    /// - Parameter now: seconds since 1970.
    package init(now: @escaping @Sendable () -> Int64) throws {
        self.now = now
        let begin = Date(timeIntervalSince1970: Double(now() - 86_400))
        authority = try CertificateAuthority.make(country: "VN", now: begin)
    }

    /// In DER.
    package var certificate: [UInt8] { authority.certificate.derBytes }

    package func certify(login: String, name: String, title: String, key: [UInt8]) async throws -> [UInt8] {
        let key = try Curve25519.Signing.PublicKey(rawRepresentation: key)
        return try authority.issue(
            .signer(login, name: name, title: title, key: key),
            now: Date(timeIntervalSince1970: Double(now()))
        ).derBytes
    }

    package func seal() throws -> NodeSeal {
        let date = Date(timeIntervalSince1970: Double(now()))
        let certificate = try authority.issue(.seal("VN", key: key.publicKey), now: date)
        return NodeSeal(certificate: certificate.derBytes, authority: self.certificate) { [key] content in
            Array(try key.signature(for: content))
        }
    }
}
