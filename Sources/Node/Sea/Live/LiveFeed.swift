//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Logging

/// A feed of the node with who receives it and who reads it.
struct LiveFeed {
    let receiver: FeedReceiver
    /// As the settings write it.
    let address: String
    let decoder: FeedDecoder

    init?(_ feed: SeaConfiguration.Feed, logger: Logger) {
        guard let address = FeedAddress(feed) else { return nil }
        self.address = feed.address
        receiver = FeedReceiver(
            name: feed.name,
            address: address,
            queue: FeedQueue(),
            condition: FeedCondition(),
            logger: logger
        )
        decoder = FeedDecoder(name: feed.name, isLive: address.isLive)
    }
}
