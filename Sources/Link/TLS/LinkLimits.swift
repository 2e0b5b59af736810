//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What a partner may use up of this node.
package struct LinkLimits: Hashable, Sendable {
    /// Bytes of a request's body.
    package var body = 64 << 20
    /// Bytes of the names and values of a request's headers (RFC 9113, section 6.5.2).
    package var headers = 16 << 10
    /// Requests at a time on one connection.
    package var streams = 128
    /// Connections at a time of one partner; some more than one, as a new one begins before an old one ends.
    package var connections = 8
    /// Connections at a time of everybody, those not verified yet among them.
    package var allConnections = 256
    /// In what time a connection must be verified.
    package var handshake = Duration.seconds(10)
    /// A sender or reader that moves fewer than ``progress`` bytes in this time is cut.
    package var stall = Duration.seconds(10)
    /// Bytes.
    package var progress = 1_024
    /// How long requests at work may go on when the server ends.
    package var grace = Duration.seconds(10)

    package init() {}
}
