//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Texts and numbers in a drawing.
enum DrawingText {
    /// With one decimal.
    static func number(_ value: Double) -> String {
        guard value.isFinite else { return "0" }
        let tenths = Int64((min(max(value, -1e6), 1e6) * 10).rounded())
        let text = String(tenths.magnitude / 10) + (tenths % 10 == 0 ? "" : ".\(tenths.magnitude % 10)")
        return tenths < 0 ? "-" + text : text
    }

    /// Cut to a width, where a Han character is as wide as two Latin letters.
    static func fitting(_ text: String, width most: Int) -> String {
        var width = 0
        var out = ""
        for character in text {
            width += character.unicodeScalars.contains { $0.value >= 0x2E80 } ? 2 : 1
            if width > most { return out + "…" }
            out.append(character)
        }
        return out
    }
}
