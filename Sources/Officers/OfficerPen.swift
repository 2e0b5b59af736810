//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Crypto
package import Custody

/// An officer's key, opened for one act by the officer's password; forget it afterwards.
package struct OfficerPen: Sendable {
    package let certificate: SignerCertificate
    package let occasion: CustodyStatement.Certificate.Occasion
    private let key: Curve25519.Signing.PrivateKey

    init(
        _ certificate: SignerCertificate,
        occasion: CustodyStatement.Certificate.Occasion,
        key: Curve25519.Signing.PrivateKey
    ) {
        self.certificate = certificate
        self.occasion = occasion
        self.key = key
    }

    /// 64 bytes.
    package func sign(_ content: [UInt8]) throws -> [UInt8] { Array(try key.signature(for: content)) }
}
