//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// How wide a square of the chart is in each degree of latitude, so that squares stay square.
struct MeridianSteps {
    private let steps: [Int32]

    /// - Parameter height: of a square, 1/10000 minute of latitude.
    init(height: Int32) {
        // Near the poles nothing is gained by ever wider squares: none is wider than fifty times its height.
        steps = (0...90).map { degree in
            Int32(Float(height) / max(SeaPoint.cosine(Float(degree) * 600_000), 0.02))
        }
    }

    /// 1/10000 minute of longitude to a square; rows of one degree share it.
    @inline(__always)
    func width(atDegree degree: Int) -> Int32 { steps[min(degree, 90)] }
}
