//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

public import Foundation
public import X509

/// One line of a revocation list.
public struct RevokedCertificate: Hashable, Sendable {
    public let serial: Certificate.SerialNumber
    /// In whole seconds.
    public let date: Date
    public let reason: RevocationReason

    public init(serial: Certificate.SerialNumber, date: Date, reason: RevocationReason) {
        self.serial = serial
        self.date = date.wholeSecond
        self.reason = reason
    }
}
