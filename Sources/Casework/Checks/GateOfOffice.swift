//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// The gate is there, and the office kept it on the day, itself or through an office below or above it.
///
/// Regions were redrawn in July 2025, so the day counts. Central offices and administrations act at every gate of their
/// country. A day for which the register of gates says of nobody in the country that they kept the gate is not judged.
enum GateOfOffice: SeizureCheck {
    static let codes: [SeizureFaultCode] = [.gateUnknown, .gateNotKept]

    static func check(_ record: SeizureRecord, in context: SeizureContext, into faults: inout SeizureFaults) {
        guard let id = record.site.gate, let directory = context.directory else { return }
        guard directory.gate(id) != nil else {
            faults.error(.gateUnknown, "site.gate", ["gate": .text(id)])
            return
        }
        guard let code = context.office, let country = context.country, let day = record.detected,
            let office = directory.office(code, on: day), ![.administration, .central].contains(office.level)
        else { return }
        let all = directory.keepers(ofGate: id, on: day)
        let keepers = all.filter { $0.country == country }.map(\.code)
        guard !keepers.isEmpty || (!all.isEmpty && directory.gate(id)?.side(in: country) == nil) else { return }
        if keepers.contains(code) { return }
        // A gate office of a region keeps its own gate only; a region all of those below it.
        if keepers.contains(where: { isBelow($0, code, directory, day) }) { return }
        if !hasGates(code, directory, day), keepers.contains(where: { isBelow(code, $0, directory, day) }) { return }
        faults.error(.gateNotKept, "site.gate", ["gate": .gate(id), "office": .office(code), "date": .date(day)])
    }

    private static func isBelow(
        _ code: String,
        _ above: String,
        _ directory: OfficeDirectory,
        _ day: CalendarDate
    ) -> Bool {
        var next = directory.office(code, on: day)?.parent
        while let parent = next {
            if parent == above { return true }
            next = directory.office(parent, on: day)?.parent
        }
        return false
    }

    private static func hasGates(_ code: String, _ directory: OfficeDirectory, _ day: CalendarDate) -> Bool {
        directory.keepings.contains { $0.office == code && $0.validity.contains(day) }
    }
}
