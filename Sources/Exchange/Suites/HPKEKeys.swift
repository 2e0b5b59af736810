//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Crypto
import Foundation

/// Seals with HPKE; how a sender begins depends on the kind of key.
struct HPKESealer: MessageSealer {
    let begin: @Sendable (_ info: Data) throws -> HPKE.Sender

    func seal(_ bytes: [UInt8], info: [UInt8], bound: [UInt8]) throws(SuiteError) -> SealedBytes {
        do {
            var sender = try begin(Data(info))
            let ciphertext = try sender.seal(bytes, authenticating: bound)
            return SealedBytes(encapsulated: Array(sender.encapsulatedKey), ciphertext: Array(ciphertext))
        } catch {
            throw .failed("\(error)")
        }
    }
}

struct HPKEOpener: SealOpener {
    let publicKey: [UInt8]
    let begin: @Sendable (_ info: Data, _ encapsulated: Data) throws -> HPKE.Recipient

    func open(_ sealed: SealedBytes, info: [UInt8], bound: [UInt8]) throws(SuiteError) -> [UInt8] {
        do {
            var recipient = try begin(Data(info), Data(sealed.encapsulated))
            return Array(try recipient.open(sealed.ciphertext, authenticating: bound))
        } catch {
            throw .notForThisKey
        }
    }
}
