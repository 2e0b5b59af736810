//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A time of a year that is not said, in UTC.
public struct MonthToMinute: Hashable, Sendable {
    /// 1 to 12, 0 not available.
    public let month: UInt8
    /// 1 to 31, 0 not available.
    public let day: UInt8
    /// 0 to 23, 24 not available.
    public let hour: UInt8
    /// 0 to 59, 60 not available.
    public let minute: UInt8
}
