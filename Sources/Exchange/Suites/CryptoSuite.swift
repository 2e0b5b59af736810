//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A set of algorithms under one name, which stands in every envelope.
///
/// A partner that must use others, such as SM2 with SM3 and SM4, adds a suite; nothing else changes.
package protocol CryptoSuite: Sendable {
    /// Such as `LQ1`.
    static var id: String { get }

    /// Fresh keys of an office.
    static func makeKeys() throws -> OfficeSecrets

    /// A key that signs.
    /// - Throws: ``SuiteError/badKey``
    static func signer(_ secret: [UInt8]) throws(SuiteError) -> any MessageSigner
    static func verifier(_ publicKey: [UInt8]) throws(SuiteError) -> any SignatureVerifier
    static func sealer(_ publicKey: [UInt8]) throws(SuiteError) -> any MessageSealer
    static func opener(_ secret: [UInt8]) throws(SuiteError) -> any SealOpener
}

package protocol MessageSigner: Sendable {
    var publicKey: [UInt8] { get }
    func sign(_ bytes: [UInt8]) throws(SuiteError) -> [UInt8]
}

package protocol SignatureVerifier: Sendable {
    func isValid(_ signature: [UInt8], of bytes: [UInt8]) -> Bool
}

package protocol MessageSealer: Sendable {
    /// Seals so that only the holder of the secret key can open.
    /// - Parameters:
    ///   - info: what the sealing is for.
    ///   - bound: what is not sealed, but must be the same when it is opened.
    func seal(_ bytes: [UInt8], info: [UInt8], bound: [UInt8]) throws(SuiteError) -> SealedBytes
}

package protocol SealOpener: Sendable {
    var publicKey: [UInt8] { get }
    /// - Throws: ``SuiteError/notForThisKey`` also where anything was changed.
    func open(_ sealed: SealedBytes, info: [UInt8], bound: [UInt8]) throws(SuiteError) -> [UInt8]
}

/// What a sealing yields (RFC 9180): the encapsulated key and the ciphertext with its tag.
package struct SealedBytes: Hashable, Sendable {
    package let encapsulated: [UInt8]
    package let ciphertext: [UInt8]

    package init(encapsulated: [UInt8], ciphertext: [UInt8]) {
        self.encapsulated = encapsulated
        self.ciphertext = ciphertext
    }
}

/// The secret halves of an office's keys, with what belongs to them in public.
package struct OfficeSecrets: Sendable {
    package let suite: String
    package let signing: [UInt8]
    package let sealing: [UInt8]
    package let signingPublic: [UInt8]
    package let sealingPublic: [UInt8]

    package init(suite: String, signing: [UInt8], sealing: [UInt8], signingPublic: [UInt8], sealingPublic: [UInt8]) {
        self.suite = suite
        self.signing = signing
        self.sealing = sealing
        self.signingPublic = signingPublic
        self.sealingPublic = sealingPublic
    }
}

package enum SuiteError: Error, Hashable, Sendable {
    case unknownSuite(String)
    case badKey
    case notForThisKey
    /// The library of the algorithms refused to work.
    case failed(String)
}
