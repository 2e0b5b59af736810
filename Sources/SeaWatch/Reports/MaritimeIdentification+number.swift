//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

extension MaritimeIdentification {
    /// ISO 3166-1 alpha-2 of a ship's number: the first three of nine digits where the number begins with 2 to 7, those
    /// behind 98 for a craft of a ship (ITU-R M.585-9).
    package static func country(of mmsi: UInt32) -> String? {
        switch mmsi {
        case 200_000_000..<800_000_000: country(Int(mmsi / 1_000_000))
        case 980_000_000..<990_000_000: country(Int(mmsi / 10_000 % 1_000))
        default: nil
        }
    }
}
