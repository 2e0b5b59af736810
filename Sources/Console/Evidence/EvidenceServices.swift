//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Evidence
package import Officers

/// What pages about evidence work with.
package struct EvidenceServices: Sendable {
    package let store: any CustodyStore
    package let shelf: EvidenceShelf
    package let access: any CaseAccess
    /// Opens signing keys, past the same door as logins.
    package let signing: @Sendable (OfficerLogin) -> OfficerSigningDesk
    /// The seal under which bundles go out.
    package let seal: @Sendable () async throws -> NodeSeal

    package init(
        store: any CustodyStore,
        shelf: EvidenceShelf,
        access: any CaseAccess,
        signing: @escaping @Sendable (OfficerLogin) -> OfficerSigningDesk,
        seal: @escaping @Sendable () async throws -> NodeSeal
    ) {
        self.store = store
        self.shelf = shelf
        self.access = access
        self.signing = signing
        self.seal = seal
    }
}
