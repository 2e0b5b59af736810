//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Room in memory for what partners send and fetch: a few large bodies at a time for each, however many streams it opens.
package struct LinkPlaces: Sendable {
    /// An honest partner pushes, fetches and answers one by one.
    private static let most = 4

    private let incoming = PartnerLedger(most: most)
    private let outgoing = PartnerLedger(most: most)

    enum Direction { case incoming, outgoing }

    /// A place, given back when nobody holds this any more.
    final class Place: Sendable {
        private let ledger: PartnerLedger
        private let partner: String

        fileprivate init(_ ledger: PartnerLedger, _ partner: String) {
            self.ledger = ledger
            self.partner = partner
        }

        deinit { ledger.leave(partner) }
    }

    /// Nil where the partner has all its places.
    func place(_ direction: Direction, of partner: String) -> Place? {
        let ledger = direction == .incoming ? incoming : outgoing
        return ledger.enter(partner) ? Place(ledger, partner) : nil
    }
}
