//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// What goods of a kind usually cost and weigh: median and spread of the logarithm, by HS code and origin with
/// back-off to the HS code and its heading.
///
/// Learned from declared values of all lines of the training period, inspected or not.
package struct PeerTable: Sendable {
    package struct Peer: Sendable, Hashable {
        /// Natural logarithm of the median.
        package var median: Float
        /// Half the distance of the 16th and 84th percentile of the logarithm, at least 0.05.
        package var spread: Float
        package var lines: Float
    }

    /// Fewer lines than this say nothing of a peer group (judgement).
    package static let leastLines = 12

    private var index: [UInt64: Int32] = [:]
    package private(set) var peers: [Peer] = []
    package private(set) var keys: [UInt64] = []

    package init() {}

    package subscript(key key: UInt64) -> Peer? {
        guard key != 0, let place = index[key] else { return nil }
        return peers[Int(place)]
    }

    package mutating func set(_ key: UInt64, _ peer: Peer) {
        if let place = index[key] {
            peers[Int(place)] = peer
        } else {
            index[key] = Int32(peers.count)
            peers.append(peer)
            keys.append(key)
        }
    }

    /// Learns from pairs of a key and a logarithm.
    package mutating func learn(_ values: [(key: UInt64, log: Float)]) {
        let sorted = values.filter { $0.key != 0 && $0.log.isFinite }
            .sorted { $0.key == $1.key ? $0.log < $1.log : $0.key < $1.key }
        var start = 0
        while start < sorted.count {
            var end = start + 1
            while end < sorted.count, sorted[end].key == sorted[start].key { end += 1 }
            let count = end - start
            if count >= Self.leastLines {
                let low = sorted[start + count * 16 / 100].log
                let high = sorted[start + count * 84 / 100].log
                let peer = Peer(
                    median: sorted[start + count / 2].log,
                    spread: max(0.05, (high - low) / 2),
                    lines: Float(count)
                )
                set(sorted[start].key, peer)
            }
            start = end
        }
    }
}
