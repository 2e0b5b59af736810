//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// The way of smuggling is one of the mode: no ship comes by road, no parcel has a cab.
///
/// It only asks, since a case may begin at sea and end on the road.
enum ModusOfMode: SeizureCheck {
    static let codes: [SeizureFaultCode] = [.modusNotOfMode]

    static func check(_ record: SeizureRecord, in context: SeizureContext, into faults: inout SeizureFaults) {
        guard let modus = record.modus, let mode = record.mode else { return }
        let isOdd =
            switch modus {
            case .sea: mode != .sea && record.site.kind != .sea && record.site.kind != .seaport
            case .vehicle: [.mail, .express, .pedestrian, .pipeline].contains(mode)
            case .ecommerce: [.pedestrian, .pipeline].contains(mode)
            default: false
            }
        if isOdd { faults.warning(.modusNotOfMode, "modus", ["mode": .mode(mode)]) }
    }
}
