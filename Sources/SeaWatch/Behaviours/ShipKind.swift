//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What the code of ship and cargo type says (ITU-R M.1371-5, table 53).
enum ShipKind {
    /// Whose work is to come alongside others: pilot, search and rescue, tug, port tender, anti-pollution, law
    /// enforcement, medical; towing, dredging, diving, military.
    static func serves(_ type: UInt8) -> Bool {
        switch type {
        case 31...35, 50...55, 58: true
        default: false
        }
    }

    static func fishes(_ state: VesselState) -> Bool {
        state.shipType == 30 || state.status == .engagedInFishing
    }

    static func isFast(_ type: UInt8) -> Bool { (40...49).contains(type) }
}
