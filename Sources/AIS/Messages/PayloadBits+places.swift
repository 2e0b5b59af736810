//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension PayloadBits {
    func dimensions(_ start: Int) -> VesselDimensions {
        VesselDimensions(
            toBow: value(start, 9),
            toStern: value(start + 9, 9),
            toPort: value(start + 18, 6),
            toStarboard: value(start + 24, 6)
        )
    }

    mutating func set(_ start: Int, dimensions: VesselDimensions) {
        set(start, 9, dimensions.toBow)
        set(start + 9, 9, dimensions.toStern)
        set(start + 18, 6, dimensions.toPort)
        set(start + 24, 6, dimensions.toStarboard)
    }
}
