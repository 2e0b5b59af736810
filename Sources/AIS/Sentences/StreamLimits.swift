//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// How much a stream keeps of what has not become a message yet.
public struct StreamLimits: Hashable, Sendable {
    /// Bytes of the longest line that is read; longer ones are skipped without being kept. NMEA 0183 allows 82, tag
    /// blocks (NMEA 4.10) as many more; real logs add times and names.
    public var lineLength = 1_024
    /// Messages of several sentences that may be open at a time; the oldest goes first. Twenty stations with ten sequence
    /// numbers each stay below.
    public var openMessages = 256
    /// Sentences after which an open message is given up: two to four seconds of twenty busy stations of 50 messages
    /// a second.
    public var fragmentLife: UInt64 = 4_096
    /// Milliseconds between the times of two parts, beyond which they are not of one message; a receiver writes them
    /// within a second.
    public var fragmentSpan: Int64 = 30_000
    /// Names of sources that are numbered; later ones count as unnamed.
    public var stations = 65_536

    /// The limits that each property names.
    public init() {}
}
