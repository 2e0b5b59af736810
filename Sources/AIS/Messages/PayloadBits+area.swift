//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension PayloadBits {
    func area(_ start: Int) -> GeographicArea {
        GeographicArea(
            northEastLongitude: signedValue(start, 18),
            northEastLatitude: signedValue(start + 18, 17),
            southWestLongitude: signedValue(start + 35, 18),
            southWestLatitude: signedValue(start + 53, 17)
        )
    }
}
