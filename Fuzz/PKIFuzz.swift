//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Crypto
import Foundation
import PKI
import X509

typealias FuzzTarget = PKIFuzz

/// Reads arbitrary bytes as what partners send before they are believed.
///
/// `INTAKE_FUZZ` says what: `crl` a list of revocations, `jws` a signature. What is read must be found again in what
/// was read, and a signature must have one text only.
enum PKIFuzz {
    static let kind = ProcessInfo.processInfo.environment["INTAKE_FUZZ"] ?? "crl"
    static let path = "/dev/shm/intake-fuzz-\(ProcessInfo.processInfo.processIdentifier)"
    static let office = Certificate.PublicKey(Curve25519.Signing.PrivateKey().publicKey)
    static let node = Certificate.PublicKey(P256.Signing.PrivateKey().publicKey)

    static func run(_ bytes: UnsafeRawBufferPointer) {
        if kind == "jws" { signature(Array(bytes)) } else { list(Array(bytes)) }
    }

    private static func list(_ bytes: [UInt8]) {
        guard let list = try? CertificateRevocationList(derEncoded: bytes) else { return }
        precondition(list.derBytes == bytes && list.number >= 0 && list.thisUpdate < list.nextUpdate)
        for entry in list.entries {
            precondition(list.entry(for: entry.serial) == entry)
            precondition(Certificate.SerialNumber(hexadecimal: entry.serial.hexadecimal) == entry.serial)
        }
        precondition((try? CertificateRevocationList(pemEncoded: list.pem)) == list)
    }

    private static func signature(_ bytes: [UInt8]) {
        guard let signature = try? JSONWebSignature(compact: bytes) else { return }
        precondition(Array(signature.compact.utf8) == bytes)
        precondition((try? signature.verify(by: office)) == nil && (try? signature.verify(by: node)) == nil)
    }
}

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafeRawPointer?, _ count: Int) -> CInt {
    PKIFuzz.run(UnsafeRawBufferPointer(start: start, count: count))
    return 0
}
