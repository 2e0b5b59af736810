//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// Turns the rows of a batch into the 64-bit keys of one definition.
///
/// Key 0 means the row has no such key: for parties and papers when any part is missing, for goods when the
/// first part is. The hash is ``StableHash`` of the parts in order, so a saved profile holds no name.
struct KeyHasher {
    let definition: KeyDefinition

    /// One key a row.
    func keys(of parts: inout KeyParts) -> [UInt64] {
        var keys = [UInt64](repeating: StableHash.seedOfKeys, count: parts.batch.count)
        let needsAll = definition.discipline == .pastOnly
        for (index, part) in definition.parts.enumerated() {
            let required = needsAll || index == 0
            guard let column = parts.hashes(of: part) else {
                if required { return [UInt64](repeating: 0, count: keys.count) }
                continue
            }
            for row in keys.indices {
                let hash = column[row]
                let isMissing = keys[row] == 0 || (required && hash == 0)
                let combined = StableHash.combine(keys[row], hash)
                keys[row] = isMissing ? 0 : combined
            }
        }
        return keys
    }

    /// One key a row, where no other keys of the batch are asked for.
    func keys(of batch: DeclarationBatch) -> [UInt64] {
        var parts = KeyParts(batch)
        return keys(of: &parts)
    }
}

/// The hashes of parts of keys, each computed once for the rows of a batch: keys share most of their parts.
struct KeyParts {
    let batch: DeclarationBatch
    private var known: [KeyDefinition.Part: [UInt64]] = [:]

    init(_ batch: DeclarationBatch) { self.batch = batch }

    /// One hash a row, 0 where the part is missing; nil where the batch lacks the column.
    mutating func hashes(of part: KeyDefinition.Part) -> [UInt64]? {
        if let hashes = known[part] { return hashes }
        let computed = compute(part)
        known[part] = computed
        return computed
    }

    private func compute(_ part: KeyDefinition.Part) -> [UInt64]? {
        switch part {
        case .text(let field):
            guard let column = batch[text: field] else { return nil }
            let hashes = column.dictionary.hashes
            return column.codes.map { hashes[Int($0)] }
        case .prefix(let field, let length):
            guard let column = batch[text: field] else { return nil }
            let hashes = prefixHashes(column.dictionary, length: length)
            return column.codes.map { hashes[Int($0)] }
        case .number(let field):
            guard let column = batch[number: field] else { return nil }
            return column.map { $0.isNaN ? 0 : StableHash.of($0) }
        }
    }

    private func prefixHashes(_ dictionary: TextDictionary, length: Int) -> [UInt64] {
        var hashes = [UInt64](repeating: 0, count: dictionary.count)
        dictionary.bytes.withUnsafeBytes { bytes in
            for code in 1..<max(1, dictionary.count) {
                let range = dictionary.range(UInt32(code))
                let cut = range.lowerBound..<min(range.upperBound, range.lowerBound + length)
                hashes[code] = StableHash.of(UnsafeRawBufferPointer(rebasing: bytes[cut]))
            }
        }
        return hashes
    }
}

extension StableHash {
    /// Where every key starts from.
    static let seedOfKeys: UInt64 = 0x4C69_656E_5175_616E
}
