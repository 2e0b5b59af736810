//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

public import Foundation
public import X509

/// A peer whose certificate was verified.
public struct VerifiedPeer: Hashable, Sendable {
    public let certificate: Certificate
    /// Whom it names.
    public let subject: PKISubject
    public let fingerprint: Fingerprint
    /// The identifier of the key that signed it.
    public let authorityKeyIdentifier: [UInt8]
    /// Since when the revocation list is too old, where that is only worth a warning.
    public let staleSince: Date?

    /// Of the certificate.
    public var serial: Certificate.SerialNumber { certificate.serialNumber }
}
