//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Crypto

/// The secret that stands for a login: 256 random bits, of which only the SHA-256 is ever stored.
package struct SessionToken: Sendable, Hashable {
    /// What carries the token.
    package enum Carrier: Sendable, Hashable {
        /// The cookie of a browser.
        case browser
        /// The `Authorization` header of a program.
        case program

        /// What tokens of the carrier begin with, so that neither passes for the other.
        var prefix: String {
            switch self {
            case .browser: "lqs_"
            case .program: "lqa_"
            }
        }
    }

    /// The secret; hand it out once and forget it.
    package let text: String

    package init(_ carrier: Carrier) {
        text = carrier.prefix + SecureRandom.token()
    }

    /// A token that came in; nil when it cannot be one of the carrier.
    package init?(received text: String, from carrier: Carrier) {
        guard text.hasPrefix(carrier.prefix), text.utf8.count == carrier.prefix.utf8.count + 43 else { return nil }
        self.text = text
    }

    /// SHA-256 in hexadecimal, the form in which a store knows it.
    package var hash: String {
        let digits = Array("0123456789abcdef")
        var hexadecimal = ""
        for byte in SHA256.hash(data: Array(text.utf8)) {
            hexadecimal.append(digits[Int(byte >> 4)])
            hexadecimal.append(digits[Int(byte & 15)])
        }
        return hexadecimal
    }
}
