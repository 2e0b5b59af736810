//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Statistics

struct SampleInspections: InspectionFigures {
    func inspections(_ days: ClosedRange<CalendarDate>, scope: String?) async throws -> [InspectionTally] {
        [
            InspectionTally(office: "VN-VI", method: "model", inspected: 200, found: 60),
            InspectionTally(office: "VN-VI", method: "random", inspected: 100, found: 4),
        ]
    }
}
