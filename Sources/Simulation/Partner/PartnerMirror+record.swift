//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension PartnerMirror {
    /// What both sides' books have in common: the same lorry, box, ship, flight and order.
    ///
    /// - Parameters:
    ///   - reported: what an offence or a twin had written before any clerk did.
    ///   - ours: the Vietnamese declaration, complete.
    func record(of reported: BorderRecord, _ ours: Consignment, _ mirror: Consignment) -> BorderRecord {
        var record = reported
        record.passage.chassis = ours.record.passage.chassis
        record.passage.engine = ours.record.passage.engine
        record.passage.boxType = ours.record.passage.boxType
        record.passage.boxTareFactor = ours.record.passage.boxTareFactor
        record.passage.number = nil
        record.passage.scan = nil
        record.passage.hoursAfterUnloading = nil
        record.cargo = ours.record.cargo
        record.order = ours.record.order
        record.parties.permit = reported.parties.permit
        record.movement = mirror.record.movement
        if !ours.partnerIsTruthful {
            record.movement.amendments = reported.movement.amendments
            record.movement.amendedMinutesBefore = reported.movement.amendedMinutesBefore
        }
        return record
    }

    /// Goods that go on under seal from the Chinese gate to customs inland; where they went astray before, they do so
    /// again half of the time.
    func sendOn(_ mirror: inout Consignment, _ ours: Consignment, _ random: inout RandomSource) {
        let isLangSon = ours.lane.region == .langSon
        let length: Double = isLangSon ? 225 : 470
        let started = mirror.lodgedAt + random.between(1, 6)
        mirror.direction = .transit
        mirror.record.movement = MovementRecord()
        mirror.transit = TransitMovement(
            exitGate: isLangSon ? "A11" : "A12",
            started: started,
            exited: started + (length / (45 * random.factor(spread: 0.2)) + random.between(2, 9)),
            routeKm: length
        )
        mirror.conveyance.sealsAtArrival = mirror.conveyance.seals
        guard let scheme = ours.scheme, scheme == .transitLeakage || scheme == .transitDiversion, random.happens(0.5)
        else { return }
        for place in mirror.items.indices { mirror.items[place].truth.scheme = scheme }
        if random.happens(0.5) {
            mirror.conveyance.sealsAtArrival = mirror.conveyance.seals.map { $0.prefix(4) + random.digits(7) }
        }
        mirror.record.movement.journey = SealJourney(
            stop: random.happens(0.6) ? random.between(50, 140) : 0,
            silence: random.happens(0.5) ? random.between(32, 110) : 0,
            detour: random.happens(0.3) ? random.between(12, 50) : 0,
            events: random.happens(0.4) ? "tamper" : ""
        )
    }
}
