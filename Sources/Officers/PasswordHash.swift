//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
import Crypto
import CryptoExtras
import Foundation

/// A password hashed with scrypt (RFC 7914), with salt and parameters in one text:
/// `$scrypt$ln=15,r=8,p=1$<salt>$<key>`, salt and key in base64url.
package struct PasswordHash: Sendable, Hashable {
    /// What a hash costs: 128 · r · 2^ln bytes of memory, p times.
    package struct Cost: Sendable, Hashable {
        package let logRounds: Int
        package let blockSize: Int
        package let parallelism: Int

        package init(logRounds: Int, blockSize: Int, parallelism: Int) {
            self.logRounds = logRounds
            self.blockSize = blockSize
            self.parallelism = parallelism
        }

        /// 32 MiB, a tenth of a second; between the second and third choices of OWASP's password storage sheet,
        /// with p raised so that the work is that of 2^17.
        package static let standard = Cost(logRounds: 15, blockSize: 8, parallelism: 3)

        var isSane: Bool {
            (10...20).contains(logRounds) && (1...32).contains(blockSize) && (1...16).contains(parallelism)
        }
    }

    package let cost: Cost
    private let salt: [UInt8]
    private let key: [UInt8]

    /// Hashes a password with a fresh salt of 128 bit.
    package init(_ password: String, cost: Cost = .standard) throws(PasswordHashError) {
        let salt = SecureRandom.bytes(16)
        self.init(cost: cost, salt: salt, key: try Self.derive(password, salt: salt, cost: cost))
    }

    /// Reads a stored hash.
    package init(stored text: String) throws(PasswordHashError) {
        let parts = text.split(separator: "$", omittingEmptySubsequences: false)
        guard parts.count == 5, parts[0].isEmpty, parts[1] == "scrypt" else { throw .unreadable }
        var numbers: [Substring: Int] = [:]
        for pair in parts[2].split(separator: ",") {
            let sides = pair.split(separator: "=")
            guard sides.count == 2, let value = Int(sides[1]) else { throw .unreadable }
            numbers[sides[0]] = value
        }
        guard let rounds = numbers["ln"], let block = numbers["r"], let parallelism = numbers["p"],
            let salt = Base64URL.decode(String(parts[3])), let key = Base64URL.decode(String(parts[4])),
            salt.count >= 8, key.count == 32
        else { throw .unreadable }
        let cost = Cost(logRounds: rounds, blockSize: block, parallelism: parallelism)
        guard cost.isSane else { throw .unreadable }
        self.init(cost: cost, salt: salt, key: key)
    }

    private init(cost: Cost, salt: [UInt8], key: [UInt8]) {
        self.cost = cost
        self.salt = salt
        self.key = key
    }

    package var stored: String {
        "$scrypt$ln=\(cost.logRounds),r=\(cost.blockSize),p=\(cost.parallelism)$"
            + Base64URL.encode(salt) + "$" + Base64URL.encode(key)
    }

    /// Whether this is the hash of a password; compares in constant time.
    package func matches(_ password: String) throws(PasswordHashError) -> Bool {
        ConstantTime.isEqual(try Self.derive(password, salt: salt, cost: cost), key)
    }

    /// Whether it is cheaper to guess than the present cost demands.
    package func isWeaker(than cost: Cost) -> Bool {
        self.cost.logRounds < cost.logRounds || self.cost.blockSize < cost.blockSize
            || self.cost.parallelism < cost.parallelism
    }

    /// Passwords are compared in NFC, so that both ways of typing "ế" are one password.
    private static func derive(_ password: String, salt: [UInt8], cost: Cost) throws(PasswordHashError) -> [UInt8] {
        do {
            let key = try KDF.Scrypt.deriveKey(
                from: Data(password.precomposedStringWithCanonicalMapping.utf8),
                salt: salt,
                outputByteCount: 32,
                rounds: 1 << cost.logRounds,
                blockSize: cost.blockSize,
                parallelism: cost.parallelism
            )
            return key.withUnsafeBytes { Array($0) }
        } catch {
            throw .underivable
        }
    }
}

package enum PasswordHashError: Error, Hashable, Sendable {
    /// The stored text is not a hash of ours.
    case unreadable
    /// The key could not be derived: out of memory.
    case underivable
}
