//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser

/// The authority of a node: who its offices, officers and its own end of the link are.
struct PKICommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pki",
        abstract: "Make, renew and revoke the certificates of a node, its offices and officers.",
        discussion: """
            Each node is its own authority. A partner pins the authority's certificate
            (pki/authority.pem) once, after both have compared its fingerprint over the
            telephone; from then on certificates come and go without the partner.
            Secrets lie in the folder pki/ of the node, for its user alone.

            EXAMPLES
              lienquan pki init --node node --country VN
              lienquan pki node --node node --name gw.example.gov.vn --ip 192.0.2.7
              lienquan pki office VN-VI --node node
              lienquan pki list --node node
            """,
        subcommands: [
            PKIInitCommand.self, PKINodeCommand.self, PKIOfficeCommand.self, PKIOfficerCommand.self,
            PKIRenewCommand.self, PKIRevokeCommand.self, PKIListCommand.self, PKICRLCommand.self,
        ]
    )
}
