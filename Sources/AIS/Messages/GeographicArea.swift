//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A rectangle in 1/10 minute, as messages 22 and 23 name one.
public struct GeographicArea: Hashable, Sendable {
    public let northEastLongitude: Int32
    public let northEastLatitude: Int32
    public let southWestLongitude: Int32
    public let southWestLatitude: Int32
}

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
