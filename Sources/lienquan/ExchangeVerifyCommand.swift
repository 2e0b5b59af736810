//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser
import CanonicalJSON
import Exchange
import Foundation
import MerkleLog
import Node

struct ExchangeVerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check a proof that `exchange prove` wrote; needs no node.",
        discussion: """
            Prints whose keys it stands on: compare them with the keys that the two
            administrations publish. With the certificate of the signing office's
            authority (pki/authority.pem of its node) the office's key is checked as well.
            Ends with 1 when anything does not hold.

            EXAMPLES
              lienquan exchange verify proof.json
              lienquan exchange verify proof.json --authority cn-authority.pem
            """
    )

    @Option(help: ArgumentHelp("PEM of the authority of the office that signed.", valueName: "file"))
    var authority: String?
    @Argument(help: ArgumentHelp("The proof.", valueName: "file")) var file: String

    func run() async throws {
        let data = try Data(contentsOf: URL(fileURLWithPath: file))
        guard let bundle = ProofBundle(Array(data)) else { throw CommandFailure("\(file) is no proof") }
        let findings = bundle.verify()
        guard findings.isProven, let header = findings.header else {
            throw CommandFailure("nothing is proven: \(findings.faults.map { "\($0)" }.joined(separator: ", "))")
        }
        if let authority {
            do {
                let pem = try String(contentsOfFile: authority, encoding: .utf8)
                try await bundle.requireVouched(by: pem, at: header.sent)
            } catch {
                throw CommandFailure("\(authority): \(error)")
            }
        }
        print("message    \(header.id)")
        print("from, to   \(header.from) → \(header.to)")
        print("sent       \(header.sent.text)")
        print("signed by  \(bundle.card.office), key \(bundle.card.signingKey)")
        print("vouched    \(authority.map { "by \($0)" } ?? "not checked: give --authority")")
        for side in bundle.sides {
            print("log of \(side.node)  entry \(side.proof.index) of \(side.proof.checkpoint.size)")
            print("  signed    \(side.logKey.encoded)")
            print("  cosigned  \(side.witnessKey.encoded)")
        }
        if let message = findings.message { print(String(decoding: message.canonical, as: UTF8.self)) }
    }
}
