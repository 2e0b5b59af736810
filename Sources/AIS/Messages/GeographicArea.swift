//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A rectangle in 1/10 minute, as messages 22 and 23 name one.
public struct GeographicArea: Hashable, Sendable {
    /// East positive.
    public let northEastLongitude: Int32
    /// North positive.
    public let northEastLatitude: Int32
    /// East positive.
    public let southWestLongitude: Int32
    /// North positive.
    public let southWestLatitude: Int32
}
