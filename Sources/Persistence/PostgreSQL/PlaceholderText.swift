//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Turns the `?` of our statements into the `$1`, `$2` … of PostgreSQL, but for those in quotes.
enum PlaceholderText {
    static func numbered(_ sql: String) -> String {
        var out = ""
        var count = 0
        var quote: Character?
        for character in sql {
            if character == quote {
                quote = nil
            } else if quote == nil, character == "'" || character == "\"" {
                quote = character
            } else if quote == nil, character == "?" {
                count += 1
                out += "$\(count)"
                continue
            }
            out.append(character)
        }
        return out
    }
}
