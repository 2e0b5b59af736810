//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension StringProtocol {
    /// The text without blanks and control characters at its ends.
    package var trimmedText: String {
        var text = self[...]
        while let first = text.first, first.isBlank { text.removeFirst() }
        while let last = text.last, last.isBlank { text.removeLast() }
        return String(text)
    }
}

extension Character {
    /// White space of any script, a control character, or one that shows nothing (zero-width space, byte order mark).
    var isBlank: Bool {
        isWhitespace
            || unicodeScalars.allSatisfy {
                $0.properties.generalCategory == .control || $0.properties.generalCategory == .format
            }
    }
}
