//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension RecordClerk {
    func completeMovement(_ consignment: inout Consignment, on day: BorderDay, _ random: inout RandomSource) {
        var movement = consignment.record.movement
        let lag: Int =
            switch consignment.route {
            case .sea: random.number(in: 4...11)
            case .rail: random.number(in: 1...4)
            default: random.number(in: 0...2)
            }
        if movement.shippedOn == nil {
            // An invoice is written before the goods leave; one in sixty comes a day late.
            let latest = consignment.papers.invoiceDay.map { random.happens(0.016) ? $0 + -1 : $0 }
            let usual = day + -lag
            movement.shippedOn = latest.map { $0 > usual && $0 <= day ? $0 : usual } ?? usual
        }
        if movement.arrivedAt == nil { movement.arrivedAt = consignment.lodgedAt + random.between(1, 30) }
        if movement.amendments == nil {
            movement.amendments = [0, 1, 2, 3][random.weighted([0.86, 0.11, 0.024, 0.006])]
        }
        if movement.amendedMinutesBefore == nil, movement.amendments ?? 0 > 0 {
            movement.amendedMinutesBefore = random.happens(0.04) ? random.between(5, 59) : random.between(65, 1_700)
        }
        if movement.consigneeStatus == nil {
            movement.consigneeStatus = consignment.direction == .transit && random.happens(0.004) ? "refused" : ""
        }
        if consignment.transit != nil, consignment.route == .road, movement.journey == nil {
            movement.journey = honestJourney(&random)
        }
        consignment.record.movement = movement
    }

    /// A meal on the way, now and then a puncture or a valley without reception. Judgement.
    private func honestJourney(_ random: inout RandomSource) -> SealJourney {
        SealJourney(
            stop: random.happens(0.05) ? random.between(46, 90) : random.happens(0.5) ? random.between(14, 40) : 0,
            silence: random.happens(0.03) ? random.between(31, 55) : 0,
            detour: random.happens(0.02) ? random.between(11, 30) : 0,
            events: random.happens(0.01) ? "battery" : ""
        )
    }
}
