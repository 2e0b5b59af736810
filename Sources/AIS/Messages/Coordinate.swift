//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Limits of positions in 1/10000 minute.
public enum Coordinate {
    /// 180 degrees.
    public static let mostLongitude: Int32 = 108_000_000
    /// 90 degrees.
    public static let mostLatitude: Int32 = 54_000_000
    /// 181 degrees: no longitude available (ITU-R M.1371-5, table 48).
    public static let longitudeNotAvailable: Int32 = 108_600_000
    /// 91 degrees: no latitude available (ITU-R M.1371-5, table 48).
    public static let latitudeNotAvailable: Int32 = 54_600_000

    @inlinable
    static func isLongitude(_ value: Int32) -> Bool { value >= -108_000_000 && value <= 108_000_000 }

    @inlinable
    static func isLatitude(_ value: Int32) -> Bool { value >= -54_000_000 && value <= 54_000_000 }
}
