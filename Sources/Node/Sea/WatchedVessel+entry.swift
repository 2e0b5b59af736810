//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import SeaWatch

extension WatchedVessel {
    /// As the picture looks out for it.
    func entry(_ form: SeaAlert.Form) -> WatchedVessels.Entry {
        switch key {
        case .mmsi(let number): WatchedVessels.Entry(id: id, form: form, mmsi: number)
        case .imo(let number): WatchedVessels.Entry(id: id, form: form, imo: number)
        case .name(let name): WatchedVessels.Entry(id: id, form: form, name: VesselName(name).transmitted)
        }
    }

    /// Whether it is looked out for on a day.
    func holds(on day: CalendarDate) -> Bool { until.map { day <= $0 } ?? true }
}

extension WatchedVessel.Key {
    /// What somebody wrote: nine digits are a number that is transmitted, seven with a right check digit an IMO number,
    /// anything else a name.
    init(_ text: String) {
        let digits = text.filter { !$0.isWhitespace }
        if digits.utf8.count == 9, let number = UInt32(digits) {
            self = .mmsi(number)
        } else if let imo = IMONumber(text), imo.isCheckDigitRight, let number = UInt32(imo.digits) {
            self = .imo(number)
        } else {
            self = .name(text)
        }
    }
}
