//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension CertificateAuthority {
    /// Signs a statement of the administration itself, as a JWS with its own certificate.
    ///
    /// - Parameter type: `typ`, what the statement is.
    public func statement(_ payload: [UInt8], type: String) throws(JWSError) -> String {
        let header = JWSHeader(
            algorithm: .es256,
            type: type,
            certificateChain: [certificate.derBytes]
        )
        return try JSONWebSignature(payload: payload, header: header, key: .p256(secret)).compact
    }
}
