//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Where an e-seal was at one time.
struct SealFix: Hashable, Sendable {
    /// Seconds since 1970.
    let time: Int64
    /// Seconds of the clock on the wall.
    let localTime: Int64
    let place: GeoPoint

    /// Reads `2025-08-12T09:30:00+07:00 21.97 106.70`; nil for anything else.
    init?(_ text: Substring) {
        let parts = text.split(whereSeparator: { $0 == " " || $0 == "," })
        guard parts.count == 3, let instant = InstantText.read(String(parts[0])),
            let place = GeoPoint(latitude: parts[1], longitude: parts[2])
        else { return nil }
        time = instant.seconds
        localTime = instant.seconds + Int64(instant.offsetMinutes) * 60
        self.place = place
    }
}
