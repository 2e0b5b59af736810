//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// An act that the originator allowed, by a message that is in the log.
package struct HandlingGrant: Hashable, Sendable {
    package let acts: Set<HandlingAct>
    /// The last day on which it counts; nil for as long as the message may be known.
    package let until: CalendarDate?

    package init(acts: Set<HandlingAct>, until: CalendarDate? = nil) {
        self.acts = acts
        self.until = until
    }
}
