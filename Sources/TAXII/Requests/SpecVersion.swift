//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The versions of STIX that objects are written in.
public enum SpecVersion: String, CaseIterable, Comparable, Hashable, Sendable {
    case v20 = "2.0"
    case v21 = "2.1"

    /// The older comes first.
    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}
