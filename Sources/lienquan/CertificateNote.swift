//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation
import PKI
import X509

/// What a command says of a certificate that it made.
enum CertificateNote {
    static func print(_ certificate: Certificate, at url: URL?) {
        let print = Fingerprint(of: certificate)
        var lines = [
            "subject      \(certificate.holder?.urn ?? "\(certificate.subject)")",
            "serial       \(certificate.serialNumber.hexadecimal)",
            "until        \(certificate.notValidAfter.formatted(.iso8601))",
            "fingerprint  \(print.spoken)",
            "sha-256      \(print.hexadecimal)",
        ]
        if let url { lines.append("file         \(url.path)") }
        Swift.print(lines.joined(separator: "\n"))
    }
}
