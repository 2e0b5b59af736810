//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import SeaWatch

/// Boxes and periods as addresses and forms have them.
enum SeaQueryFields {
    /// Reads `box=WEST,SOUTH,EAST,NORTH` in degrees.
    static func box(_ fields: FormFields, isNeeded: Bool) throws(ConsoleError) -> SeaBox? {
        guard let text = fields["box"] else {
            if isNeeded { throw .malformed("box") }
            return nil
        }
        let sides = text.split(separator: ",", omittingEmptySubsequences: false).compactMap { Double($0) }
        guard sides.count == 4, sides[0] <= sides[2], sides[1] <= sides[3],
            sides.allSatisfy({ (-180...180).contains($0) }), (-90...90).contains(sides[1]),
            (-90...90).contains(sides[3])
        else { throw .malformed("box") }
        return SeaBox(
            southWest: SeaPoint(degreesEast: sides[0], north: sides[1]),
            northEast: SeaPoint(degreesEast: sides[2], north: sides[3])
        )
    }

    /// Reads `from` and `until`, milliseconds since 1970.
    static func period(_ fields: FormFields) throws(ConsoleError) -> Range<Int64> {
        guard let from = fields["from"].flatMap({ Int64($0) }), let until = fields["until"].flatMap({ Int64($0) }),
            from >= 0, until > from, until < 1 << 53, until - from <= SeaDataRoutes.longestPeriod
        else { throw .malformed("from, until") }
        return from..<until
    }
}
