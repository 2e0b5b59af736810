//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Decides what of a push is next, what was there before, and where it does not fit.
///
/// Pure: a push and a position in, a decision out.
package struct EnvelopeSequence: Sendable {
    package enum Refusal: Hashable, Sendable {
        /// Numbers between are missing; the sender is to go on from `wanted`.
        case gap(wanted: Int64, found: Int64)
        /// The envelope does not follow the one before it.
        case fork(sequence: Int64)
    }

    /// New ones, in order.
    package private(set) var fresh: [Envelope] = []
    /// Numbers that were there before; whoever keeps them compares hashes.
    package private(set) var repeated: [Envelope] = []
    package private(set) var refusal: Refusal?
    /// Where the direction stands when all fresh ones are accepted.
    package private(set) var position: LinkPosition

    /// - Parameter position: where the direction stands now.
    package init(_ envelopes: [Envelope], after position: LinkPosition) {
        self.position = position
        for envelope in envelopes {
            let header = envelope.header
            if header.sequence <= position.sequence {
                repeated.append(envelope)
            } else if header.sequence != self.position.sequence + 1 {
                refusal = .gap(wanted: self.position.sequence + 1, found: header.sequence)
                return
            } else if header.previous != self.position.head {
                refusal = .fork(sequence: header.sequence)
                return
            } else {
                fresh.append(envelope)
                self.position = LinkPosition(after: envelope)
            }
        }
    }
}
