//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Who hears reports, by the number that the node gave.
package struct SeaStation: Hashable, Sendable {
    /// From 1; positions carry it.
    package let number: UInt16
    /// The feed of the node that it is heard by.
    package let feed: String
    /// As it names itself; empty for the feed where it names nobody.
    package let name: String

    package init(number: UInt16, feed: String, name: String) {
        self.number = number
        self.feed = feed
        self.name = name
    }
}
