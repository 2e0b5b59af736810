//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Custody

/// The seal of a node: a key of Ed25519 that its authority certified for signatures.
package struct NodeSeal: Sendable {
    /// In DER.
    package let certificate: [UInt8]
    /// The certificate of the authority in DER.
    package let authority: [UInt8]
    private let signing: @Sendable ([UInt8]) throws -> [UInt8]

    package init(
        certificate: [UInt8],
        authority: [UInt8],
        sign: @escaping @Sendable ([UInt8]) throws -> [UInt8]
    ) {
        self.certificate = certificate
        self.authority = authority
        signing = sign
    }

    func seal(_ statement: CustodyStatement) throws -> SealedStatement {
        let content = SealedStatement.content(of: statement, certificate: certificate)
        return SealedStatement(statement, certificate: certificate, signature: try signing(content))
    }
}
