//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser
import CanonicalJSON
import Console
import Customs
import Exchange
import Foundation
import MerkleLog
import Node
import Operations

struct MinutesVerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check signed minutes: the text, both signatures, both logs; needs no node.",
        discussion: """
            FILE is the signed PDF or the package that `minutes export` writes. With the
            certificates of both authorities (pki/authority.pem of each node) the keys that
            signed are checked as well; without, compare the keys that are printed with those
            that the administrations publish. Ends with 1 when anything does not hold.

            EXAMPLES
              lienquan minutes verify minutes.pdf --authority vn-authority.pem --authority cn-authority.pem
            """
    )

    @Option(help: ArgumentHelp("PEM of an authority; once for each side.", valueName: "file"))
    var authority: [String] = []
    @Argument(help: ArgumentHelp("The minutes.", valueName: "file")) var file: String

    func run() async throws {
        let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: file)))
        guard let minutes = MinutesPackage(file: bytes) else { throw CommandFailure("\(file) holds no signed minutes") }
        let verified = MinutesVerification(minutes)
        guard verified.isProven, let document = verified.document else {
            throw CommandFailure("nothing is proven: \(verified.faults.map { "\($0)" }.joined(separator: ", "))")
        }
        let vouching = try await vouchers(of: verified)
        print("minutes    \(document.header.map { "\($0.number) \($0.forum.reading(.en)), \($0.to.iso8601)" } ?? "–")")
        print("conference \(document.conference)")
        print("sha256     \(document.digest.hexadecimal)")
        for signed in verified.signatures {
            print("signed by  \(signed.name), \(signed.bundle.card.office), \(signed.at.text)")
            print("  message  \(signed.message)\(signed.answers.map { ", answers \($0)" } ?? "")")
            print("  key      \(signed.bundle.card.signingKey)")
            print("  vouched  \(vouching[signed.side] ?? "not checked: give --authority of both sides")")
            for side in signed.bundle.sides {
                print("  log of \(side.node)  entry \(side.proof.index) of \(side.proof.checkpoint.size)")
            }
        }
    }

    /// By which file the key of each side is vouched for; empty where no authority was given.
    private func vouchers(of verified: MinutesVerification) async throws -> [String: String] {
        guard !authority.isEmpty else { return [:] }
        var vouching: [String: String] = [:]
        for signed in verified.signatures {
            var reasons: [String] = []
            for path in authority {
                do {
                    let pem = try String(contentsOfFile: path, encoding: .utf8)
                    try await signed.bundle.requireVouched(by: pem, at: signed.at)
                    vouching[signed.side] = "by \(path)"
                    break
                } catch {
                    reasons.append("\(path): \(error)")
                }
            }
            guard vouching[signed.side] != nil else {
                throw CommandFailure("no authority vouches for \(signed.side): \(reasons.joined(separator: "; "))")
            }
        }
        return vouching
    }
}

extension MinutesPackage {
    /// Reads the package, or a PDF with the document and its proofs inside.
    init?(file bytes: [UInt8]) {
        guard bytes.starts(with: Array("%PDF".utf8)) else {
            self.init(bytes)
            return
        }
        let files = PDFAttachments.read(bytes)
        guard let document = files.first(where: { $0.name == "minutes.json" }) else { return nil }
        var proofs: [JSONValue] = []
        for file in files where file.name.hasPrefix("proof-") {
            guard let json = try? JSONReader.readCanonical(file.bytes) else { return nil }
            proofs.append(json)
        }
        self.init(document: document.bytes, proofs: proofs)
    }
}
