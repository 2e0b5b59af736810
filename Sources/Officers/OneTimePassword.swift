//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A password that someone reads off a screen once and types once, before choosing an own one.
package enum OneTimePassword {
    /// Without the characters that look alike: 0 O o, 1 l I i, 2 z Z, 5 s S, 8 B.
    private static let alphabet = Array("acdefghjkmnpqrtuvwxy34679")

    /// Four groups of four, about 74 bits: `kq4m-x7pe-tw9c-hd3r`.
    package static func make() -> String {
        var generator = SystemRandomNumberGenerator()
        let groups = (0..<4).map { _ in
            String((0..<4).map { _ in alphabet[Int.random(in: alphabet.indices, using: &generator)] })
        }
        return groups.joined(separator: "-")
    }
}
