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

struct ExchangeVerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check a proof that `exchange prove` wrote; needs no node.",
        discussion: """
            Prints whose keys it stands on: compare them with the keys that the two
            administrations publish. Ends with 1 when anything does not hold.
            """
    )

    @Argument(help: ArgumentHelp("The proof.", valueName: "file")) var file: String

    func run() throws {
        let data = try Data(contentsOf: URL(fileURLWithPath: file))
        guard let bundle = ProofBundle(Array(data)) else { throw CommandFailure("\(file) is no proof") }
        let findings = bundle.verify()
        guard findings.isProven, let header = findings.header else {
            throw CommandFailure("nothing is proven: \(findings.faults.map { "\($0)" }.joined(separator: ", "))")
        }
        print("message    \(header.id)")
        print("from, to   \(header.from) → \(header.to)")
        print("sent       \(header.sent.text)")
        print("signed by  \(bundle.card.office), key \(bundle.card.signingKey)")
        for side in bundle.sides {
            print("log of \(side.node)  entry \(side.proof.index) of \(side.proof.checkpoint.size)")
            print("  signed    \(side.logKey.encoded)")
            print("  cosigned  \(side.witnessKey.encoded)")
        }
        if let message = findings.message { print(String(decoding: message.canonical, as: UTF8.self)) }
    }
}
