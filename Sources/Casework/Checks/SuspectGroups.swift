//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation

/// A group of suspects has at least one, and those who have all in common are one group.
///
/// More than 200 are asked about: a slip of the keyboard rather than a group that a gate stopped.
enum SuspectGroups: SeizureCheck {
    static let codes: [SeizureFaultCode] = [.suspectsNone, .suspectsMany, .suspectsTwice]

    static func check(_ record: SeizureRecord, in context: SeizureContext, into faults: inout SeizureFaults) {
        for (index, group) in record.suspects.enumerated() {
            let place = "suspects.\(index).count"
            if group.count <= 0 {
                faults.error(.suspectsNone, place)
            } else if group.count > 200 {
                faults.warning(.suspectsMany, place, ["count": .number(Decimal(group.count))])
            }
            var same = group
            same.count = 0
            let isTwice = record.suspects[..<index].contains { other in
                var other = other
                other.count = 0
                return other == same
            }
            if isTwice { faults.warning(.suspectsTwice, "suspects.\(index)") }
        }
    }
}
