//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What kind of vessel a code of ship and cargo type says (ITU-R M.1371-5, table 53).
package enum VesselKind: String, CaseIterable, Hashable, Sendable {
    case cargo
    case tanker
    case fishing
    case passenger
    case highSpeed = "high_speed"
    case tug
    case pilot
    case official
    case pleasure
    case other
    case unknown

    package init(shipType code: UInt8?) {
        self =
            switch code ?? 0 {
            case 0: .unknown
            case 70...79: .cargo
            case 80...89: .tanker
            case 30: .fishing
            case 60...69: .passenger
            case 40...49: .highSpeed
            case 31, 32, 52: .tug
            case 50: .pilot
            // Military, search and rescue, law enforcement.
            case 35, 51, 55: .official
            case 36, 37: .pleasure
            default: .other
            }
    }
}
