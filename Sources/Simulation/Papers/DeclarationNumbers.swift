//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Numbers that the two services give to declarations in the order of lodging.
struct DeclarationNumbers: Sendable {
    private var imports = 70_412_300
    private var exports = 71_150_800
    private var movements = 4_020_100
    private var partner = 20_000

    /// Twelve digits as VNACCS counts them: the first two tell imports (10), exports (30) and bonded transport (50).
    mutating func vietnamese(_ consignment: Consignment) -> String {
        switch consignment.direction {
        case .import:
            imports += 7
            return "10" + padded(imports, 9) + "0"
        case .export:
            exports += 7
            return "30" + padded(exports, 9) + "0"
        case .transit:
            movements += 7
            return "50" + padded(movements, 9) + "0"
        }
    }

    /// Eighteen digits: district, year, export (0) or import (1), nine digits of a serial.
    mutating func chinese(_ consignment: Consignment) -> String {
        partner += 3
        let year = consignment.lodgedAt.day(offset: BorderInstant.beijing).civil.year
        let side = consignment.direction == .import ? 1 : 0
        return "\(consignment.lane.office.suffix(4))\(year)\(side)\(padded(partner, 9))"
    }
}
