//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Crypto
public import X509

/// SHA-256 of a certificate or of any bytes, also in digits that two people read to one another over the telephone.
///
/// ``spoken`` has 8 groups of 5 digits, each a number of 16 bit, so 128 bit in all. Who wants to slip in another
/// certificate must find one with the same 128 bit as a given one (a second preimage), which takes 2^128 attempts.
/// Pairs that collide (2^64) do not help, as the honest side made its own certificate.
public struct Fingerprint: Hashable, Sendable {
    /// The 32 bytes.
    public let bytes: [UInt8]

    public init(of content: some Sequence<UInt8>) {
        bytes = Array(SHA256.hash(data: Array(content)))
    }

    public init(of certificate: Certificate) {
        self.init(of: certificate.derBytes)
    }

    /// All 256 bit in 64 hexadecimal digits.
    public var hexadecimal: String { bytes.hexadecimal }

    /// The first 128 bit as 8 groups of 5 digits, 00000 to 65535, with blanks between.
    public var spoken: String {
        (0..<8).map { group in
            let digits = String(Int(bytes[2 * group]) << 8 | Int(bytes[2 * group + 1]))
            return String(repeating: "0", count: 5 - digits.count) + digits
        }.joined(separator: " ")
    }
}

extension Fingerprint: CustomStringConvertible {
    public var description: String { hexadecimal }
}
