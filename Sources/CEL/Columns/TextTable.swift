//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A record of the only text that a condition reads, whatever its name.
private struct OneText: VariableSource {
    let text: String?

    func value(of name: String, index: Int) -> Value? { text.map { .string($0) } }
}

/// What a condition on one text column comes to for every entry of the dictionary and for a row without a value.
struct TextTable {
    /// Bit 0 = true, bit 1 = false, none = not evaluable; one entry at least.
    let entries: [UInt8]
    /// Whether every entry is true or false.
    let isTotal: Bool
    /// What it comes to without a value.
    let missing: Bool?

    init(_ column: Column, _ predicate: RowPredicate) {
        var dictionary: [String] = []
        if case .text(_, let texts) = column.values { dictionary = texts }
        missing = predicate.truth(OneText(text: nil))
        var entries = dictionary.map { text -> UInt8 in
            switch predicate.truth(OneText(text: text)) {
            case true?: 1
            case false?: 2
            case nil: 0
            }
        }
        // Of an empty dictionary no row has a value; the one entry is for code 0, which may stand there.
        if entries.isEmpty { entries = [missing == true ? 1 : missing == false ? 2 : 0] }
        self.entries = entries
        isTotal = !entries.contains(0)
    }

    /// A number for every code of two columns, the same for the same text.
    static func identities(_ first: Column, _ second: Column) -> (first: [UInt32], second: [UInt32]) {
        var numbers: [MapKey: UInt32] = [:]
        let both = [first, second].map { column -> [UInt32] in
            guard case .text(_, let texts) = column.values else { return [0] }
            let identities = texts.map { text -> UInt32 in
                let number = numbers[.string(text)] ?? UInt32(numbers.count)
                numbers[.string(text)] = number
                return number
            }
            return identities.isEmpty ? [0] : identities
        }
        return (both[0], both[1])
    }
}
