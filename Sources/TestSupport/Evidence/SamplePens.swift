//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Crypto
package import Custody
package import Evidence
import Foundation

/// Officers who sign without a password, for tests of what happens with signatures.
package struct SamplePens: Sendable {
    /// 14 August 2025, 10:30 in Hà Nội.
    package static let begin: Int64 = 1_755_142_200
    package let authority: SampleAuthority
    private let pens: [String: CustodyPen]

    package init(_ logins: [String] = ["lan", "hai", "minh"]) async throws {
        authority = try SampleAuthority { Self.begin }
        var pens: [String: CustodyPen] = [:]
        for login in logins {
            let key = Curve25519.Signing.PrivateKey()
            let der = try await authority.certify(
                login: login,
                name: login.capitalized,
                title: "inspector",
                key: Array(key.publicKey.rawRepresentation)
            )
            guard let certificate = SignerCertificate(der: der) else { continue }
            pens[login] = CustodyPen(certificate, occasion: .first, organisation: "VN-VI") { content in
                Array(try key.signature(for: content))
            }
        }
        self.pens = pens
    }

    package func pen(_ login: String) throws -> CustodyPen {
        guard let pen = pens[login] else { throw EvidenceError.unknown(login) }
        return pen
    }

    package func party(_ login: String) throws -> CustodyParty { try pen(login).party }

    package static func time(_ minutes: Int64 = 0) -> CustodyTime {
        guard let time = CustodyTime(seconds: begin + minutes * 60, offsetMinutes: 420) else {
            preconditionFailure("a time of 2025 has a text")
        }
        return time
    }

    package static func draft(_ title: String, seals: [String] = [], file: EvidenceItem.File? = nil) -> EvidenceDraft {
        EvidenceDraft(
            kind: file == nil ? .sample : .photo,
            title: title,
            file: file,
            seals: seals,
            measure: file == nil ? "1,2 kg" : "",
            takenAt: time(-10),
            place: "Hữu Nghị"
        )
    }
}
