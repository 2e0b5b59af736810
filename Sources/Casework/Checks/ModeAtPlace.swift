//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// The mode of transport passes at the gate, and fits the kind of place.
///
/// Walkers, mail and express goods pass wherever people and parcels do; a pipeline passes at no gate. Inland legs start
/// and end on the road. What passes at a gate is in the gate table.
enum ModeAtPlace: SeizureCheck {
    static let codes: [SeizureFaultCode] = [.modeNotAtGate, .placeNotGate, .modeNotAtPlace]

    static func check(_ record: SeizureRecord, in context: SeizureContext, into faults: inout SeizureFaults) {
        let gate = record.site.gate.flatMap { context.directory?.gate($0) }
        if let gate, let mode = record.mode, !gate.modes.contains(where: { modes(through: $0).contains(mode) }),
            !(record.direction == .inland && mode == .road)
        {
            faults.error(.modeNotAtGate, "mode", ["mode": .mode(mode), "gate": .gate(gate.id)])
        }
        guard let kind = record.site.kind else { return }
        if let gate, !gate.modes.contains(where: { kinds(of: $0).contains(kind) }) {
            faults.error(.placeNotGate, "site.kind", ["kind": .placeKind(kind), "gate": .gate(gate.id)])
        } else if gate == nil, let mode = record.mode, !modes(at: kind).contains(mode) {
            faults.error(.modeNotAtPlace, "mode", ["mode": .mode(mode), "kind": .placeKind(kind)])
        }
    }

    private static func modes(through gate: GateMode) -> Set<SeizureMode> {
        switch gate {
        case .road: [.road, .pedestrian, .mail, .express]
        case .rail: [.rail, .pedestrian, .mail, .express]
        case .sea: [.sea, .pedestrian, .mail, .express]
        case .air: [.air, .pedestrian, .mail, .express]
        }
    }

    private static func kinds(of gate: GateMode) -> Set<PlaceKind> {
        switch gate {
        case .road, .rail: [.landBorder, .mailCentre]
        case .sea: [.seaport, .sea, .mailCentre]
        case .air: [.airport, .mailCentre]
        }
    }

    private static func modes(at kind: PlaceKind) -> Set<SeizureMode> {
        switch kind {
        case .landBorder: [.road, .rail, .pedestrian, .mail, .express, .pipeline]
        case .seaport: [.sea, .road, .pedestrian, .express, .mail]
        case .airport: [.air, .pedestrian, .mail, .express]
        case .mailCentre: [.mail, .express]
        case .inland: Set(SeizureMode.allCases)
        case .sea: [.sea, .pipeline]
        }
    }
}
