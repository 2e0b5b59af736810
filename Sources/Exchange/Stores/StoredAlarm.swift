//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package struct StoredAlarm: Hashable, Sendable, Identifiable {
    /// UUIDv7.
    package let id: String
    package let partner: String
    package let alarm: LinkAlarm
    package let at: Timestamp
    package let settledBy: String?
    package let note: String?

    package init(id: String, partner: String, alarm: LinkAlarm, at: Timestamp, settledBy: String?, note: String?) {
        self.id = id
        self.partner = partner
        self.alarm = alarm
        self.at = at
        self.settledBy = settledBy
        self.note = note
    }
}
