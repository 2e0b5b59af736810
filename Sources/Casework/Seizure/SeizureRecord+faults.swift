//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

extension SeizureRecord {
    /// What is missing or can't be right by the record alone, in the order of the form.
    /// - Parameter today: the day at the office; nothing was detected after it.
    package func faults(today: CalendarDate) -> [SeizureFault] { faults(in: SeizureContext(today: today)) }

    /// What is missing or can't be right, in the order of the form; the same for the same record and context.
    package func faults(in context: SeizureContext) -> [SeizureFault] {
        var faults = SeizureFaults()
        for check in SeizureChecks.all { check.check(self, in: context, into: &faults) }
        return faults.inOrderOfTheForm
    }
}
