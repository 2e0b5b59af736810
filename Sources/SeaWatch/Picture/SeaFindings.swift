//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What comes out of the picture for a batch of reports.
package struct SeaFindings: Sendable {
    package var events: [SeaEvent] = []
    package var calls: [PortCall] = []
    /// What vessels said of themselves that was new.
    package var identities: [VesselIdentity] = []

    package init() {}

    package mutating func removeAll() {
        events.removeAll(keepingCapacity: true)
        calls.removeAll(keepingCapacity: true)
        identities.removeAll(keepingCapacity: true)
    }
}
