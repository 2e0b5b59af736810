//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser
import Crypto
import Exchange
import Foundation
import Node
import PKI

/// Makes the keys of an office.
struct PKIOfficeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "office",
        abstract: "Make the keys by which an office signs and by which others seal to it; 1 year.",
        discussion: """
            Writes pki/office/OFFICE/sign.key, sign.pem and seal.key. The keys are wrapped
            by a passphrase of the office unless --bare is given.

            EXAMPLES
              lienquan pki office VN-VI --node node
              lienquan pki office CN-NN --node node --key-passphrase-file /run/secrets/nn
            """
    )

    @Argument(help: "The office, such as VN-VI.") var office: String
    @OptionGroup var node: NodeOption
    @Option(help: ArgumentHelp("File with the passphrase of the office.", valueName: "file"))
    var keyPassphraseFile: String?
    @Flag(help: "Write the keys without a passphrase.") var bare = false
    @Flag(help: "Make new keys beside those that the office has; the old ones still open what was sealed to them.")
    var replace = false
    @OptionGroup var passphrase: PassphraseOption

    func run() throws {
        guard OfficeCode.isValid(office) else {
            throw CommandFailure("\(office) is no code of an office: the country and a name in capitals, such as VN-VI")
        }
        let pki = NodeFolder(node.node).pki
        let place = OfficeKeys.folder(of: office, in: pki)
        guard replace || !FileManager.default.fileExists(atPath: place.path) else {
            throw CommandFailure("\(place.path): the office has keys already; --replace makes new ones")
        }
        var folder = try passphrase.openAuthority(in: pki)
        let file = PassphraseOption(passphraseFile: keyPassphraseFile)
        let secret = bare ? nil : try file.new(for: "office \(office)")
        let keys = try OfficeKeys.make(office, authority: &folder, now: Date())
        try OfficeKeys.setAside(place)
        try keys.write(to: place, passphrase: secret)
        CertificateNote.print(keys.certificate, at: place.appendingPathComponent("sign.pem"))
        print("sealing key  \(Fingerprint(of: keys.sealing.publicKey.rawRepresentation).spoken)")
    }
}
