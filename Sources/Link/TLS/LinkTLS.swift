//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import NIOCore
import NIOSSL
import PKI
import X509

/// The one way TLS is spoken on the link: version 1.3, HTTP/2, a certificate on both sides, and verification of our
/// own instead of BoringSSL's.
enum LinkTLS {
    /// The token of HTTP/2 in ALPN (RFC 9113, section 3.2).
    static let protocolName = "h2"

    /// - Throws: ``LinkError/badIdentity(_:)``
    static func serverContext(_ keys: NodeKeys) throws(LinkError) -> NIOSSLContext {
        do {
            let configuration = TLSConfiguration.makeServerConfiguration(
                certificateChain: [.certificate(try certificate(keys))],
                privateKey: .privateKey(try privateKey(keys))
            )
            return try context(configuration)
        } catch {
            throw .badIdentity("\(error)")
        }
    }

    /// - Throws: ``LinkError/badIdentity(_:)``
    static func clientContext(_ keys: NodeKeys) throws(LinkError) -> NIOSSLContext {
        do {
            var configuration = TLSConfiguration.makeClientConfiguration()
            configuration.certificateChain = [.certificate(try certificate(keys))]
            configuration.privateKey = .privateKey(try privateKey(keys))
            return try context(configuration)
        } catch {
            throw .badIdentity("\(error)")
        }
    }

    private static func context(_ base: TLSConfiguration) throws -> NIOSSLContext {
        var configuration = base
        configuration.minimumTLSVersion = .tlsv13
        configuration.applicationProtocols = [protocolName]
        // A certificate is demanded; the callback of our own judges it, so no root of the system counts.
        configuration.certificateVerification = .noHostnameVerification
        configuration.trustRoots = .certificates([])
        // How long the end of a connection waits for the other side's; a dead one never answers.
        configuration.shutdownTimeout = .milliseconds(500)
        return try NIOSSLContext(configuration: configuration)
    }

    private static func certificate(_ keys: NodeKeys) throws -> NIOSSLCertificate {
        try NIOSSLCertificate(bytes: keys.certificate.derBytes, format: .der)
    }

    private static func privateKey(_ keys: NodeKeys) throws -> NIOSSLPrivateKey {
        try NIOSSLPrivateKey(bytes: Array(SecretKey.p256(keys.key).pem.utf8), format: .pem)
    }
}
