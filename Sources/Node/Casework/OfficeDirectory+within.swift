//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

extension OfficeDirectory {
    /// The codes of an office and all that stand below it on a day.
    func offices(within unit: String, on day: CalendarDate) -> Set<String> {
        var codes: Set<String> = [unit]
        var open = [unit]
        while let next = open.popLast() {
            for child in children(of: next, on: day) where codes.insert(child.code).inserted { open.append(child.code) }
        }
        return codes
    }
}

extension Node {
    /// - Parameter now: seconds since 1970.
    func offices(within unit: String, at now: Int64) -> Set<String> {
        let day = CalendarDate(at: now, offset: Int64(configuration.offsetMinutes ?? 0) * 60)
        return directory?.offices(within: unit, on: day) ?? [unit]
    }
}
