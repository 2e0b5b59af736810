//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension NameReadings {
    /// Mandarin readings of a character without tones, ü as v, the usual one first; a surname's reading is the second
    /// where it differs. Empty where the table does not know the character.
    public func mandarin(_ scalar: Unicode.Scalar) -> [[UInt8]] {
        guard let read = self[scalar]?.mandarin, !read.isEmpty else { return [] }
        guard let surname = KnownNames.standard.surnames[[scalar]], !read.contains(surname) else { return read }
        return [read[0], surname] + read.dropFirst()
    }

    /// Every syllable that occurs among the Mandarin readings.
    public var mandarinSyllables: Set<[UInt8]> {
        var syllables: Set<[UInt8]> = []
        for entry in all { syllables.formUnion(entry.mandarin) }
        return syllables
    }
}
