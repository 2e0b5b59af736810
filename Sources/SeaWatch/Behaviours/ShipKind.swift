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

    /// Passenger vessels, cargo vessels, tankers and others, and whoever of class A does not say what it is; of who is
    /// heard badly nobody knows whether it said so.
    static func trades(_ state: VesselState) -> Bool {
        if fishes(state) { return false }
        return (60...99).contains(state.shipType)
            || (state.shipType == 0 && state.source == .classA && state.sentForHeard < 3)
    }

    static func fishes(_ state: VesselState) -> Bool {
        state.shipType == 30 || state.status == .engagedInFishing
    }

    /// A small tanker: in an anchorage it comes alongside to bunker.
    static func bunkers(_ state: VesselState, length: UInt16) -> Bool {
        (80...89).contains(state.shipType) && length > 0 && length <= 80
    }
}
