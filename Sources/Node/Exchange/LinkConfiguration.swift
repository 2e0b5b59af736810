//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Where the link to partners listens and how they reach it: `link` in `node.json`.
package struct LinkConfiguration: Codable, Sendable, Hashable {
    /// The address to listen on.
    package var host = "0.0.0.0"
    package var port = 8411
    /// How partners reach it, `https://host:port`; empty where they cannot, and this node calls them.
    package var address = ""
    /// No partner sends more messages in a day (by UTC); what is over waits with it.
    package var messagesADay: Int64 = 5_000_000

    /// What files of one partner may weigh that are fetched on one day, in gigabytes.
    package var fileGigabytesADay = 200

    package init() {}

    package init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        host = try fields.decodeIfPresent(String.self, forKey: .host) ?? host
        port = try fields.decodeIfPresent(Int.self, forKey: .port) ?? port
        fileGigabytesADay = try fields.decodeIfPresent(Int.self, forKey: .fileGigabytesADay) ?? fileGigabytesADay
        address = try fields.decodeIfPresent(String.self, forKey: .address) ?? address
        messagesADay = try fields.decodeIfPresent(Int64.self, forKey: .messagesADay) ?? messagesADay
    }
}
