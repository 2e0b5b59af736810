//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Fills in what honest trade leaves in the books of offices, carriers and platforms.
///
/// Nothing that an offence or a twin wrote is changed. Errors of honest clerks happen here too, so that no rule gets
/// its signs for nothing.
struct RecordClerk: Sendable {
    let seed: UInt64
    let firstDay: BorderDay
    let firms: FirmRegistry

    /// Completes the record of one declaration.
    ///
    /// - Parameter offset: Hours east of UTC of the side that writes.
    func complete(_ consignment: inout Consignment, offset: Int, _ random: inout RandomSource) {
        let day = consignment.lodgedAt.day(offset: offset)
        completeMovement(&consignment, on: day, &random)
        completeParties(&consignment, on: day, &random)
        completeCertificate(&consignment, &random)
        if consignment.route.carriesParcels {
            completeOrder(&consignment, &random)
        } else {
            completePassage(&consignment, &random)
        }
        completeCargo(&consignment, on: day, &random)
    }

    /// A number that belongs to something for good.
    func lasting(_ stream: StaticString, _ text: String) -> RandomSource {
        RandomSource(seed: seed, stream: stream, number: text.utf8.reduce(7) { $0 &* 31 &+ Int($1) })
    }
}
