//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Exchange
package import Lookouts

extension NodeMessages {
    /// So many of a partner's newest entries are looked through.
    private static let most = 5_000

    package func watch(behind hit: LookoutHit.Key) async throws -> ContactDesk.Read? {
        for partner in try await desk.store.partners()
        where hit.list.hasPrefix(PartnerWatchlists.prefix(of: partner.node)) {
            let filter = LetterFilter(
                partner: partner.node,
                direction: .received,
                types: [.watchAdd, .watchAmend],
                limit: Self.most
            )
            for letter in try await desk.store.letters(filter) where letter.standing != .revoked {
                guard let read = try? await desk.read(letter.id), case .watch(let body) = read.message.body,
                    body.entry == hit.entry
                else { continue }
                return read
            }
        }
        return nil
    }
}
