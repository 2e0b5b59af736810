//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

public import Foundation
import SwiftASN1
public import X509

/// A certificate on the disk, in PEM.
public enum CertificateFile {
    /// Reads a certificate.
    ///
    /// - Parameter missing: what is thrown where there is no file.
    /// - Throws: ``PKIError``
    public static func read(_ url: URL, missing: PKIError? = nil) throws(PKIError) -> Certificate {
        guard FileManager.default.fileExists(atPath: url.path) else {
            throw missing ?? .file(path: url.path, reason: "no such file")
        }
        guard let text = try? String(contentsOf: url, encoding: .utf8),
            let certificate = try? Certificate(pemEncoded: text)
        else { throw .notACertificate(path: url.path) }
        return certificate
    }

    /// Where in the folder of an authority a renewed certificate takes the place of one with the same key; nil where
    /// there is no such file.
    public static func url(of certificate: Certificate, in pki: URL) -> URL? {
        let url: URL
        switch certificate.holder {
        case .node: url = NodeKeys.folder(in: pki).appendingPathComponent("node.pem")
        case .office(let office): url = OfficeKeys.folder(of: office, in: pki).appendingPathComponent("sign.pem")
        case .officer, nil: return nil
        }
        guard let present = try? read(url), present.publicKey == certificate.publicKey else { return nil }
        return url
    }
}
