//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The secret keys of one office, ready for use. A renewal adds a generation; the old one still opens.
package struct OfficeKeys: Sendable {
    package struct Generation: Sendable {
        package var card: OfficeKeyCard
        package let signer: any MessageSigner
        package let opener: any SealOpener
        package let keeper: ContentKeeper

        /// - Throws: ``SuiteError``
        package init(_ secrets: OfficeSecrets, office: String, validFrom: Timestamp, validUntil: Timestamp)
            throws(SuiteError)
        {
            let suite = try CryptoSuites.named(secrets.suite)
            signer = try suite.signer(secrets.signing)
            opener = try suite.opener(secrets.sealing)
            keeper = ContentKeeper(secrets.sealing)
            card = OfficeKeyCard(
                office: office,
                suite: secrets.suite,
                signingPublic: secrets.signingPublic,
                sealingPublic: secrets.sealingPublic,
                validFrom: validFrom,
                validUntil: validUntil
            )
        }
    }

    package let office: String
    /// The newest first.
    package let generations: [Generation]

    package init(office: String, generations: [Generation]) {
        self.office = office
        self.generations = generations.sorted { $0.card.validUntil > $1.card.validUntil }
    }

    /// The generation to sign and keep with now; nil where none is valid.
    package func current(at time: Timestamp) -> Generation? {
        generations.first { $0.card.isValid(at: time) }
    }

    package func opener(for key: KeyID) -> (any SealOpener)? {
        generations.first { $0.card.sealingKey == key }?.opener
    }

    /// Opens a kept content with whichever generation kept it.
    package func open(_ kept: [UInt8], id: String) -> [UInt8]? {
        for generation in generations {
            if let bytes = try? generation.keeper.open(kept, id: id) { return bytes }
        }
        return nil
    }
}

/// The offices whose keys this node holds now.
package protocol KeyRing: Sendable {
    func keys(of office: String) async -> OfficeKeys?
    func offices() async -> Set<String>
}
