//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Goods under way through the country: from where they start to the gate they are to leave by.
package struct TransitMovement: Hashable, Sendable {
    /// The id of the gate declared as exit.
    package let exitGate: String?
    package let started: RecordedInstant?
    package let exited: RecordedInstant?
    /// As travelled where an electronic seal tells.
    package let kilometres: Double?
    /// Seals found at arrival.
    package let sealsAtArrival: [String]
    /// The mass of the vehicle on the scale at exit.
    package let weighedAtExit: Mass?

    package init(
        exitGate: String?,
        started: RecordedInstant?,
        exited: RecordedInstant?,
        kilometres: Double?,
        sealsAtArrival: [String],
        weighedAtExit: Mass?
    ) {
        self.exitGate = exitGate
        self.started = started
        self.exited = exited
        self.kilometres = kilometres
        self.sealsAtArrival = sealsAtArrival
        self.weighedAtExit = weighedAtExit
    }

    /// Seconds under way, nil while one end is unknown.
    package var duration: Int64? {
        guard let started, let exited else { return nil }
        return exited.seconds - started.seconds
    }
}
