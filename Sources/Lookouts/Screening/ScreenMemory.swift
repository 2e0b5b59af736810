//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Names

/// Working memory of screening with one screen; whoever screens keeps it from batch to batch.
package struct ScreenMemory: Sendable {
    var people = NameScratch()
    var places = NameScratch()
    var sieves = SieveScratch()
    /// What texts were found to agree with. By the texts themselves: somebody would gain by two with one hash.
    private var known: [Key: [ScreenMatch]] = [:]

    struct Key: Hashable, Sendable {
        let kind: Int
        let text: String
    }

    /// More texts than this are not remembered.
    private static let most = 200_000

    package init() {}

    subscript(key: Key) -> [ScreenMatch]? { known[key] }

    mutating func remember(_ matches: [ScreenMatch], under key: Key) {
        if known.count >= Self.most { known.removeAll(keepingCapacity: true) }
        known[key] = matches
    }
}
