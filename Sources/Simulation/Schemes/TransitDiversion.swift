//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Goods in transit that never arrive as declared.
///
/// *Does:* puts one seal number on two movements, lets a movement end nowhere, opens the e-seal on the way, leaves by
/// another gate, or turns an import into transit once it was chosen for inspection.
/// *Betrayed by:* seals, the e-seal's positions and events, the records of exits and amendments, a consignee who wants
/// nothing of it.
/// *Honest twin:* `DelayedTransit`.
struct TransitDiversion: SmugglingScheme {
    let scheme = SchemeKind.transitDiversion
    let theme = FindingTheme.transit
    let detection = 0.82
    let seizure = 0.6
    let cover = 0.7
    let flight = 0.5
    let lifeDays = 210.0
    let declarationsPerAct = 1.2

    var haunts: (before: Haunt, after: Haunt) {
        (
            Haunt(goods: ["8517", "3304", "0207"], directions: [.transit], lanes: [.huuNghi], routes: [.road]),
            Haunt(
                goods: ["0206", "0207", "8471"],
                directions: [.transit],
                lanes: [.laoCai, .huuNghi],
                routes: [.road]
            )
        )
    }

    func act(
        _ circle: inout BusinessCircle,
        on day: BorderDay,
        in world: inout BorderWorld,
        _ random: inout RandomSource
    ) -> [Consignment] {
        var consignments = [circle.consign(on: day, in: &world, &random)]
        switch random.weighted([0.2, 0.18, 0.26, 0.2, 0.16]) {
        case 0:
            // The clone sets out while the first movement is under way.
            var clone = circle.consign(on: day, in: &world, &random)
            clone.conveyance.seals = consignments[0].conveyance.seals
            clone.conveyance.sealsAtArrival = clone.conveyance.seals
            clone.lodgedAt = consignments[0].lodgedAt + random.between(0.3, 2)
            clone.transit?.started = clone.lodgedAt + random.between(1, 3)
            clone.transit?.exited = clone.lodgedAt + random.between(14, 30)
            consignments.append(clone)
        case 1:
            consignments[0].record.movement.isOverdue = true
        case 2:
            openOnTheWay(&consignments[0], &random)
        case 3:
            let other = consignments[0].transit?.exitGate == "G12" ? "G14" : "G02"
            consignments[0].transit?.actualExitGate = other
            // Some even declare a gate that no transit may use.
            if random.happens(0.35) { consignments[0].transit?.exitGate = other }
            if let transit = consignments[0].transit, let exited = transit.exited {
                let late = transit.started + (exited - transit.started) * random.between(1.4, 2.6)
                consignments[0].transit?.exited = late
            }
        default:
            consignments[0].record.movement.directionBefore = .import
            consignments[0].record.movement.amendments = random.number(in: 1...3)
            consignments[0].record.movement.amendedMinutesBefore = random.between(10, 400)
            consignments[0].record.movement.hoursFromControl = random.between(0.5, 20)
        }
        for place in consignments.indices {
            if random.happens(0.15) {
                consignments[place].record.movement.consigneeStatus = random.pick(["refused", "abandoned", "absent"])
            }
            if random.happens(0.25) {
                consignments[place].main.declared.description = random.pick(["Hàng bách hóa", "Hàng tiêu dùng", "百货"])
            }
            if random.happens(0.06) {
                consignments[place].main.declared.hs = "40122021"
                consignments[place].main.declared.description = "Lốp ô tô đã qua sử dụng"
            }
            if random.happens(0.05) { consignments[place].destination = consignments[place].main.declared.origin }
            consignments[place].markAll(scheme)
        }
        return consignments
    }

    private func openOnTheWay(_ consignment: inout Consignment, _ random: inout RandomSource) {
        consignment.transit?.lossShare = random.between(0, 0.04)
        consignment.record.movement.journey = SealJourney(
            stop: random.happens(0.6) ? random.between(40, 150) : 0,
            silence: random.happens(0.6) ? random.between(28, 130) : 0,
            detour: random.happens(0.5) ? random.between(10, 60) : 0,
            events: random.happens(0.5) ? random.pick(["tamper", "cut"]) : ""
        )
    }
}
