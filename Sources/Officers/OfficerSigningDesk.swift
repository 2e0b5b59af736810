//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Crypto
import Custody
package import PKI

/// Opens signing keys of officers by their passwords; makes one at first use, and a new one when the old is of no use.
package struct OfficerSigningDesk: Sendable {
    private let store: any OfficerSigningKeyStore
    private let certifier: any OfficerCertifier
    private let login: OfficerLogin
    private let cost: WrappingCost
    private let now: @Sendable () -> Int64

    /// A certificate that ends within a month is followed by a new key.
    private static let notice: Int64 = 30 * 86_400

    /// - Parameter now: seconds since 1970.
    package init(
        store: any OfficerSigningKeyStore,
        certifier: any OfficerCertifier,
        login: OfficerLogin,
        cost: WrappingCost = .shared,
        now: @escaping @Sendable () -> Int64
    ) {
        self.store = store
        self.certifier = certifier
        self.login = login
        self.cost = cost
        self.now = now
    }

    /// Opens the key of an officer who gives the password again.
    ///
    /// - Parameter address: where the officer sits, to slow down guessing.
    /// - Throws: ``LoginError``, ``SigningError`` or an error of the store.
    package func open(_ officer: Officer, password: String, address: String) async throws -> OfficerPen {
        try await login.confirm(officer, password: password, address: address)
        let keys = try await store.signingKeys(of: officer.id)
        guard let present = keys.last(where: { $0.wrapped != nil }) else {
            return try await make(for: officer, password, keys.isEmpty ? .first : .reset)
        }
        // The password is right but not the one of the key: it was reset, and with it the key is lost.
        guard let key = try unwrap(present, password) else { return try await make(for: officer, password, .reset) }
        guard let certificate = SignerCertificate(der: present.certificate),
            certificate.name == officer.name, certificate.role == officer.role.rawValue,
            certificate.validUntil - now() > Self.notice
        else { return try await make(for: officer, password, .renewal) }
        return OfficerPen(certificate, occasion: present.occasion, key: key)
    }

    /// Takes the key along to a new password; one that does not open with the old one stays as it is.
    package func changePassword(of officer: Officer, old: String, new: String) async throws {
        guard let present = try await store.signingKeys(of: officer.id).last(where: { $0.wrapped != nil }),
            let key = try unwrap(present, old)
        else { return }
        let wrapped = try WrappedKey(.ed25519(key), passphrase: new, cost: cost).text
        try await store.rewrap(present.id, as: wrapped, by: officer.login)
    }

    private func unwrap(_ key: OfficerSigningKey, _ password: String) throws -> Curve25519.Signing.PrivateKey? {
        guard let wrapped = key.wrapped.flatMap({ WrappedKey(text: $0) }) else { return nil }
        switch wrapped.opened(password) {
        case .success(.ed25519(let secret)): return secret
        case .success, .failure(.wrongPassphrase): return nil
        case .failure(let error): throw error
        }
    }

    private func make(
        for officer: Officer,
        _ password: String,
        _ occasion: CustodyStatement.Certificate.Occasion
    ) async throws -> OfficerPen {
        let key = Curve25519.Signing.PrivateKey()
        let signer = SignerKey(key.publicKey)
        let der = try await certifier.certify(
            login: officer.login,
            name: officer.name,
            title: officer.role.rawValue,
            key: signer.bytes
        )
        guard let certificate = SignerCertificate(der: der), certificate.key == signer,
            certificate.login == officer.login, certificate.name == officer.name
        else { throw SigningError.wrongCertificate }
        let wrapped = try WrappedKey(.ed25519(key), passphrase: password, cost: cost).text
        let made = OfficerSigningKey(
            id: signer.id,
            officerID: officer.id,
            certificate: der,
            occasion: occasion,
            madeAt: now(),
            wrapped: wrapped
        )
        try await store.add(made, by: officer.login)
        return OfficerPen(certificate, occasion: occasion, key: key)
    }
}

extension WrappedKey {
    fileprivate func opened(_ password: String) -> Result<SecretKey, KeyFileError> {
        do { return .success(try unwrap(passphrase: password)) } catch { return .failure(error) }
    }
}
