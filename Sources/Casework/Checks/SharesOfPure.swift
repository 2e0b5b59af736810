//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation

/// Purity is above 0 and at most 100 percent; strength above 0 and at most 96 percent by volume.
///
/// 96 % is what distilling gives: ethyl alcohol of agricultural origin has at least 96.0 % (Regulation (EU) 2019/787,
/// art. 5), and water holds back the rest. Nothing of the group has no alcohol at all.
enum SharesOfPure: SeizureCheck {
    static let codes: [SeizureFaultCode] = [.purityUnreadable, .purityOutside, .strengthUnreadable, .strengthOutside]

    static func check(_ record: SeizureRecord, in context: SeizureContext, into faults: inout SeizureFaults) {
        for (index, line) in record.lines.enumerated() {
            let place = "lines.\(index).attributes."
            if let text = line[.purity] {
                if let share = AttributeNumber.read(text) {
                    if share <= 0 || share > 100 {
                        faults.error(.purityOutside, place + "purity", ["text": .text(text)])
                    }
                } else {
                    faults.error(.purityUnreadable, place + "purity", ["text": .text(text)])
                }
            }
            if let text = line[.strength] {
                if let share = AttributeNumber.read(text) {
                    if share <= 0 || share > 96 {
                        faults.error(.strengthOutside, place + "strength", ["text": .text(text)])
                    }
                } else {
                    faults.error(.strengthUnreadable, place + "strength", ["text": .text(text)])
                }
            }
        }
    }
}
