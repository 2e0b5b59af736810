//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// Instants as they are written in RFC 3339.
enum InstantText {
    /// Seconds since 1970 and minutes east of UTC of `2025-08-12T09:30:00+07:00`; nil for anything else.
    static func read(_ text: String) -> (seconds: Int64, offsetMinutes: Int16)? {
        guard let date = try? Date(text, strategy: .iso8601) else { return nil }
        let seconds = Int64(date.timeIntervalSince1970.rounded(.down))
        let zone = text.suffix(6)
        guard let sign = zone.first, sign == "+" || sign == "-", let hours = Int16(zone.dropFirst().prefix(2)),
            let minutes = Int16(zone.suffix(2)), hours < 24, minutes < 60
        else { return (seconds, 0) }
        return (seconds, (hours * 60 + minutes) * (sign == "-" ? -1 : 1))
    }
}
