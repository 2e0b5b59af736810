//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// An alert that was told and goes on.
struct OngoingAlert {
    var alert: SeaAlert
    /// When it was seen to go on last.
    var last: SeaSecond
    /// Degrees of a circle that had been turned by then; 0 for anything else.
    var turned: Float = 0

    /// Whose it is: one of each behaviour for the vessel of a slot.
    struct Key: Hashable, Comparable {
        let slot: UInt32
        let behaviour: SeaBehaviour

        static func < (one: Key, other: Key) -> Bool {
            (one.slot, one.behaviour.rawValue) < (other.slot, other.behaviour.rawValue)
        }
    }

    /// The last telling, with its end.
    func ended(at end: SeaSecond) -> SeaEvent {
        var alert = alert
        alert.end = max(end.milliseconds, alert.start)
        return .updated(alert)
    }
}
