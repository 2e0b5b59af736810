//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

extension SeizureRecord {
    /// What is missing or can't be right, in the order of the form.
    /// - Parameter today: the day at the office; nothing was detected after it.
    package func faults(today: CalendarDate) -> [SeizureFault] {
        var faults: [SeizureFault] = []
        func need(_ isThere: Bool, _ place: String) {
            if !isThere { faults.append(SeizureFault(error: "missing", at: place)) }
        }
        need(detected != nil, "detected")
        if let detected, detected > today { faults.append(SeizureFault(error: "future", at: "detected")) }
        need(site.kind != nil, "site.kind")
        need(site.gate != nil || site.name != nil || site.latitude != nil, "site.gate")
        need(direction != nil, "direction")
        need(mode != nil, "mode")
        need(route.departure != nil, "route.departure")
        need(route.destination != nil, "route.destination")
        need(!lines.isEmpty, "lines")
        need(modus != nil, "modus")
        need(!detection.isEmpty, "detection")
        need(legalStatus != nil, "legalStatus")
        return faults
    }
}
