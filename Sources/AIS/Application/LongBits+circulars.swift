//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension LongBits {
    /// 25 bits of longitude and 24 of latitude.
    func coarsePosition(longitude: Int, latitude: Int) -> CoarsePosition? {
        CoarsePosition(longitude: signedValue(longitude, 25), latitude: signedValue(latitude, 24))
    }

    /// Month, day, hour and minute in 4, 5, 5 and 6 bits.
    func monthToMinute(_ start: Int) -> MonthToMinute {
        MonthToMinute(
            month: value(start, 4),
            day: value(start + 4, 5),
            hour: value(start + 9, 5),
            minute: value(start + 14, 6)
        )
    }
}
