//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Whether a number can be a vessel's own.
enum ShipNumber {
    /// Numbers that transmitters are delivered with or that people type when they know none.
    private static let shared: Set<UInt32> = [
        111_111_111, 123_456_789, 200_000_000, 222_222_222, 333_333_333, 444_444_444, 555_555_555, 666_666_666,
        777_777_777, 888_888_888, 987_654_321, 999_999_999, 1_193_046, 11_931_046,
    ]

    /// Nine digits of a ship (2 to 7), of a craft that belongs to a ship (98), of a search-and-rescue aircraft (111) or
    /// of an emergency transmitter (970, 972, 974); source: ITU-R M.585-9.
    static func isPlausible(_ mmsi: UInt32) -> Bool {
        guard !shared.contains(mmsi) else { return false }
        switch mmsi {
        case 201_000_000...775_999_999, 980_000_000...989_999_999, 111_000_000...111_999_999: return true
        case 970_000_000...970_999_999, 972_000_000...972_999_999, 974_000_000...974_999_999: return true
        default: return false
        }
    }

    /// The three digits of the administration in a ship's number, nil for any other; a country may have several.
    static func administration(_ mmsi: UInt32) -> UInt32? {
        (200_000_000..<800_000_000).contains(mmsi) ? mmsi / 1_000_000 : nil
    }
}
