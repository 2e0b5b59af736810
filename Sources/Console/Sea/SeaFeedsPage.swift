//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// How the feeds stand, or how to configure one.
struct SeaFeedsPage: Sendable {
    struct Feed: Sendable {
        let name: String
        let address: String
        let state: String
        let stateCode: String
        let reason: String?
        let lastHeard: String?
        let rate: String
        let sentences: String
        let refused: String
        let dropped: String?
        let stations: [Station]
        let hasStations: Bool
    }

    struct Station: Sendable {
        let name: String
        let lastHeard: String
        let rate: String
    }

    let feeds: [Feed]
    let isEmpty: Bool
    /// What stands in `node.json` for a receiver that sends to this machine.
    let example = #"""
        "sea": {
          "feeds": [
            { "name": "Bạch Long Vĩ", "address": "udp://0.0.0.0:10110" },
            { "name": "北海", "address": "tcp://192.0.2.10:4001" }
          ]
        }
        """#

    init(_ feeds: [SeaFeed], now: Int64, _ text: SeaText) {
        self.feeds = feeds.map { Self.feed($0, now, text) }
        isEmpty = feeds.isEmpty
    }

    private static func feed(_ feed: SeaFeed, _ now: Int64, _ text: SeaText) -> Feed {
        let (code, reason): (String, String?) =
            switch feed.state {
            case .waiting: ("waiting", nil)
            case .receiving: ("receiving", nil)
            case .broken(let reason): ("broken", reason)
            case .ended: ("ended", nil)
            }
        let format = text.format
        return Feed(
            name: feed.name,
            address: feed.address,
            state: text.words("sea.feed_state." + code),
            stateCode: code,
            reason: reason,
            lastHeard: feed.lastHeard.map { text.words("sea.ago", ["age": text.age($0, at: now)]) },
            rate: format.number(feed.rate, decimals: 1),
            sentences: format.number(feed.sentences),
            refused: format.number(feed.refused),
            dropped: feed.dropped > 0 ? format.number(feed.dropped) : nil,
            stations: feed.stations.map {
                Station(
                    name: $0.name,
                    lastHeard: text.words("sea.ago", ["age": text.age($0.lastHeard, at: now)]),
                    rate: format.number($0.rate, decimals: 1)
                )
            },
            hasStations: !feed.stations.isEmpty
        )
    }
}
