//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Why something of the public-key infrastructure could not be done.
public enum PKIError: Error, Hashable, Sendable {
    /// A name is none: see ``PKISubject/isName(_:)``.
    case badName(String)
    /// Neither an IPv4 nor an IPv6 address.
    case badAddress(String)
    /// A country is two capital letters (ISO 3166-1).
    case badCountry(String)
    /// An authority stands in the folder already.
    case authorityExists(path: String)
    /// No authority was made in the folder.
    case authorityMissing(path: String)
    /// The authority's own certificate has ended, or has not begun.
    case authorityNotValid
    /// The key is not the one of the certificate.
    case keyMismatch(path: String)
    /// The register has no certificate of this number.
    case unknownSerial(String)
    /// The certificate was revoked before.
    case alreadyRevoked(String)
    /// A line of the register is not what was written there.
    case registerDamaged(path: String, line: Int)
    /// A file could not be read or written.
    case file(path: String, reason: String)
    /// A file holds no certificate.
    case notACertificate(path: String)
    /// The cryptography failed, which is a fault of the machine.
    case cryptography(String)

    /// What happened and what to do, in English.
    public var message: String {
        switch self {
        case .badName(let name):
            "\"\(name)\" is no name: use 1 to 64 letters, digits, dots, hyphens and low lines"
        case .badAddress(let address): "\"\(address)\" is no IP address"
        case .badCountry(let country): "\"\(country)\" is no country: use two capital letters, such as VN"
        case .authorityExists(let path): "\(path): an authority stands here already; it is never overwritten"
        case .authorityMissing(let path): "\(path): no authority here; make one with \"lienquan pki init\""
        case .authorityNotValid: "the authority's certificate is not valid now; check the clock, or make a new one"
        case .keyMismatch(let path): "\(path): this key does not belong to its certificate"
        case .unknownSerial(let serial): "no certificate \(serial) was issued here; \"lienquan pki list\" shows all"
        case .alreadyRevoked(let serial): "certificate \(serial) is revoked already"
        case .registerDamaged(let path, let line):
            "\(path):\(line): not what was written here; restore the register from a backup"
        case .file(let path, let reason): "\(path): \(reason)"
        case .notACertificate(let path): "\(path): no certificate in PEM"
        case .cryptography(let reason): "cryptography failed: \(reason)"
        }
    }
}

extension PKIError: CustomStringConvertible {
    public var description: String { message }
}
