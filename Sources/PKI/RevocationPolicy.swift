//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

public import Foundation

/// What becomes of a peer when the newest list of revocations is too old.
public struct RevocationPolicy: Hashable, Sendable {
    public enum WhenStale: Hashable, Sendable {
        /// The peer is refused.
        case hardFail
        /// The peer is accepted, and the answer says that the list is old.
        case warn
    }

    /// For so many seconds after its `nextUpdate` a list still counts.
    public var grace: TimeInterval
    public var whenStale: WhenStale

    /// A list may be two days late: a week-end without a link.
    public init(grace: TimeInterval = 2 * 86_400, whenStale: WhenStale = .hardFail) {
        self.grace = grace
        self.whenStale = whenStale
    }
}
