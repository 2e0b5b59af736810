//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Console
import Evidence
import Officers
import Persistence

/// What pages about evidence work with in a node.
enum NodeEvidence {
    static func services(
        _ node: Node,
        cases: NodeCases,
        authorityPassphrase: String?,
        now: @escaping @Sendable () -> Int64
    ) -> EvidenceServices {
        let country = node.configuration.country
        let authority = NodeAuthority(node.folder, country: country, passphrase: authorityPassphrase, now: now)
        return EvidenceServices(
            store: node.database.custody,
            shelf: EvidenceShelf(folder: node.folder.evidence),
            access: CaseworkAccess(cases: cases),
            signing: { [keys = node.database.signingKeys] login in
                OfficerSigningDesk(store: keys, certifier: authority, login: login, now: now)
            },
            seal: { try await authority.seal() }
        )
    }
}
