//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// Where a feed comes from.
package enum FeedAddress: Sendable, Hashable {
    /// Datagrams that come here.
    case datagrams(host: String, port: Int)
    /// Callers are let in here.
    case callers(host: String, port: Int)
    /// This is called.
    case call(host: String, port: Int)
    /// A log of sentences, or a serial line.
    case file(path: String, baud: Int)

    /// IEC 61162-2, to which AIS receivers keep.
    private static let usualBaud = 38_400

    package init?(_ feed: SeaConfiguration.Feed) {
        guard let parts = URLComponents(string: feed.address), parts.user == nil, parts.query == nil else { return nil }
        if parts.scheme == "file" {
            guard parts.path.hasPrefix("/"), parts.path.count > 1 else { return nil }
            self = .file(path: parts.path, baud: feed.baud ?? Self.usualBaud)
            return
        }
        guard let host = parts.host, !host.isEmpty, let port = parts.port, (0...65_535).contains(port),
            parts.path.isEmpty
        else { return nil }
        switch parts.scheme {
        case "udp": self = .datagrams(host: host, port: port)
        case "listen": self = .callers(host: host, port: port)
        case "tcp" where port > 0: self = .call(host: host, port: port)
        default: return nil
        }
    }

    /// Whether what it says is of now; a file may be of last year.
    package var isLive: Bool {
        if case .file(let path, _) = self { path.hasPrefix("/dev/") } else { true }
    }
}
