//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What the second figure of the admiralty code means in STIX (STIX 2.1, appendix A and `opinion-enum`).
public enum AdmiraltyScale {
    /// Percent; nil for what cannot be judged.
    /// - Parameter information: 1 confirmed … 5 improbable, 6 cannot be judged
    public static func confidence(_ information: Int) -> Int64? {
        (1...5).contains(information) ? Int64(110 - 20 * information) : nil
    }

    /// How far its author agrees with what is said; nil for what cannot be judged.
    public static func opinion(_ information: Int) -> String? {
        switch information {
        case 1: "strongly-agree"
        case 2: "agree"
        case 3: "neutral"
        case 4: "disagree"
        case 5: "strongly-disagree"
        default: nil
        }
    }
}
