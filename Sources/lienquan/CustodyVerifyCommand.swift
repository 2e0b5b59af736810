//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser
import Crypto
import Custody
import Foundation
import PKI
import X509

struct CustodyVerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check a bundle that the console exported, from its first byte to its last.",
        discussion: """
            Without --authority it is shown that the bundle agrees with itself; compare the
            fingerprint with the one that the administration publishes. With the certificate
            of the authority (pki/authority.pem of the node) it is checked that exactly that
            authority certified everyone who signed. Ends with 1 when anything does not hold.

            EXAMPLES
              lienquan custody verify custody-VN-2025-VN-VI-000417.zip
              lienquan custody verify case.zip --authority vn-authority.pem
            """
    )

    @Option(help: ArgumentHelp("PEM of the authority.", valueName: "file")) var authority: String?
    @Argument(help: ArgumentHelp("The bundle.", valueName: "file")) var bundle: String

    func run() throws {
        let pinned = try authority.map { try CertificateFile.read(URL(fileURLWithPath: $0)).derBytes }
        guard let input = FileHandle(forReadingAtPath: bundle) else {
            throw CommandFailure("\(bundle): not to be read")
        }
        defer { try? input.close() }
        let sealed: SealedStatement
        do {
            sealed = try CustodyBundleVerifier(authority: pinned).verify { most in
                Array(try input.read(upToCount: most) ?? Data())
            }
        } catch let fault as CustodyFault {
            throw CommandFailure("\(bundle) does not hold: \(fault)")
        }
        try say(sealed.statement, isPinned: pinned != nil)
    }

    private func say(_ statement: CustodyStatement, isPinned: Bool) throws {
        let book = Dictionary(statement.items.map { ($0.id, $0) }) { first, _ in first }
        var chain = CustodyChain(of: statement.caseNumber)
        for signed in statement.transfers { try chain.append(signed, items: book) }
        print("case        \(statement.caseNumber)")
        print("exported    \(statement.exportedAt.text) by \(statement.exportedBy.name), \(statement.office)")
        print("authority   \(CustodyDigest(SHA256.hash(data: statement.authority)).hexadecimal)")
        print("vouched     \(isPinned ? "by the authority given" : "not checked: give --authority")")
        let resets = statement.certificates.filter { $0.occasion == .reset }
            .compactMap { SignerCertificate(der: $0.der)?.login }
        if !resets.isEmpty {
            print("note        keys made after a reset of the password: \(resets.joined(separator: ", "))")
        }
        for standing in chain.standings {
            let holder = standing.isEnded ? standing.reason.rawValue : standing.holder?.name ?? ""
            print("item        \(standing.item.id)  \(standing.item.title): \(holder) since \(standing.at.text)")
        }
        for signed in statement.transfers {
            let transfer = signed.transfer
            let items = transfer.lines.map(\.item).joined(separator: ", ")
            let hands = "\(transfer.from?.name ?? "–") → \(transfer.to?.name ?? "–")"
            print(
                "transfer    \(signed.link.sequence)  \(transfer.at.text)  \(transfer.reason.rawValue)  \(hands)  [\(items)]"
            )
        }
    }
}
