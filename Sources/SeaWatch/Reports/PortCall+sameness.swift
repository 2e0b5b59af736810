//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension PortCall {
    /// Whether two tellings are of one call: the same vessel at the same zone at one time.
    package func isSame(as other: PortCall) -> Bool {
        mmsi == other.mmsi && zone == other.zone && arrived <= other.departed ?? .max
            && other.arrived <= departed ?? .max
    }

    /// The call as both tell it: it began with the earlier, and what the newer knows of its end counts.
    package func joined(with newer: PortCall) -> PortCall {
        PortCall(
            mmsi: mmsi,
            zone: zone,
            arrived: min(arrived, newer.arrived),
            departed: newer.departed ?? departed,
            draughtBefore: draughtBefore ?? newer.draughtBefore,
            draughtAfter: newer.draughtAfter ?? draughtAfter
        )
    }
}
