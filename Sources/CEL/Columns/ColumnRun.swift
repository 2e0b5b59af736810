//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// One run of a rule set over a table: the memory of its steps, chunk after chunk.
///
/// A class for the memory that it owns; used by one thread.
final class ColumnRun {
    static let chunkRows = 2_048
    static let chunkWords = chunkRows / 64

    let rules: RuleSet
    let buffers: [ColumnBuffer]
    let rowCount: Int
    let columns: [Column]
    let columnsByName: [String: Column]
    /// First row, rows and words of the chunk at hand.
    private(set) var start = 0
    private(set) var count = 0
    private(set) var words = 0
    /// Where the steps are true and where they are false: for each step `chunkWords` words of either.
    private let planes: UnsafeMutablePointer<UInt64>
    /// One byte a row, for the kernels.
    let flags: UnsafeMutablePointer<UInt8>
    /// Numbers of the arithmetic steps, eight bytes a row.
    let numbers: UnsafeMutableRawPointer
    /// Which rows of an arithmetic step have a number.
    let numberValidity: UnsafeMutablePointer<UInt64>
    /// Whether a decimal of an arithmetic step left 64 bits somewhere in the chunk.
    var escaped: [Bool]
    /// In which chunk a step was computed last.
    private var truthChunks: [Int]
    var numericChunks: [Int]
    private(set) var chunk = 0
    /// The tables of the text steps, by place of the step: bit 0 = true, bit 1 = false.
    private var tables: [Int: TextTable] = [:]
    /// Of the steps that compare two text columns, a number for every code of either.
    private var identities: [Int: (first: [UInt32], second: [UInt32])] = [:]

    init(_ rules: RuleSet, _ columns: [Column], _ buffers: [ColumnBuffer], rowCount: Int) {
        self.rules = rules
        self.columns = columns
        self.buffers = buffers
        self.rowCount = rowCount
        columnsByName = Dictionary(columns.map { ($0.name, $0) }) { first, _ in first }
        let planeWords = max(1, rules.truths.count) * 2 * Self.chunkWords
        planes = .allocate(capacity: planeWords)
        planes.initialize(repeating: 0, count: planeWords)
        flags = UnsafeMutableRawPointer.allocate(byteCount: Self.chunkRows, alignment: 64)
            .bindMemory(to: UInt8.self, capacity: Self.chunkRows)
        flags.initialize(repeating: 0, count: Self.chunkRows)
        let steps = max(1, rules.numerics.count)
        numbers = .allocate(byteCount: steps * Self.chunkRows * 8, alignment: 64)
        numbers.initializeMemory(as: UInt8.self, repeating: 0, count: steps * Self.chunkRows * 8)
        numberValidity = .allocate(capacity: steps * Self.chunkWords)
        numberValidity.initialize(repeating: 0, count: steps * Self.chunkWords)
        escaped = [Bool](repeating: false, count: rules.numerics.count)
        truthChunks = [Int](repeating: 0, count: rules.truths.count)
        numericChunks = [Int](repeating: 0, count: rules.numerics.count)
        for (place, node) in rules.truths.enumerated() { prepare(place, node) }
    }

    deinit {
        planes.deallocate()
        flags.deallocate()
        numbers.deallocate()
        numberValidity.deallocate()
    }

    private func prepare(_ place: Int, _ node: TruthNode) {
        switch node {
        case .text(let column, let predicate):
            tables[place] = TextTable(columns[column], rules.predicates[predicate])
        case .sameText(let first, let second):
            identities[place] = TextTable.identities(columns[first], columns[second])
        default:
            return
        }
    }

    /// Goes on to the chunk that begins at a row.
    func begin(_ row: Int) {
        start = row
        count = min(Self.chunkRows, rowCount - row)
        words = (count + 63) / 64
        chunk += 1
    }

    func trues(_ place: Int) -> UnsafeMutablePointer<UInt64> { planes + place * 2 * Self.chunkWords }

    func falses(_ place: Int) -> UnsafeMutablePointer<UInt64> { trues(place) + Self.chunkWords }

    /// The rows of the chunk in a word: all ones but at the end of the table.
    func rowMask(_ word: Int) -> UInt64 {
        let rows = count - word * 64
        return rows >= 64 ? .max : (1 << UInt64(rows)) - 1
    }

    /// Computes a step for the chunk and adds its masks to a rule's.
    func store(_ place: Int, into mask: inout RuleMask) {
        compute(place)
        let first = start / 64
        for word in 0..<words {
            mask.hits[first + word] = trues(place)[word] & rowMask(word)
            mask.misses[first + word] = falses(place)[word] & rowMask(word)
        }
    }

    /// Computes a step for the chunk unless it is.
    func compute(_ place: Int) {
        guard truthChunks[place] != chunk else { return }
        truthChunks[place] = chunk
        let trues = trues(place)
        let falses = falses(place)
        switch rules.truths[place] {
        case .constant(let value): fill(trues, falses, value, !value)
        case .unknown: fill(trues, falses, false, false)
        case .and(let operands): join(operands, trues, falses)
        case .or(let operands): join(operands, falses, trues, isOr: true)
        case .not(let operand):
            compute(operand)
            copy(self.falses(operand), trues)
            copy(self.trues(operand), falses)
        case .choice(let condition, let whenTrue, let whenFalse):
            choose(condition, whenTrue, whenFalse, trues, falses)
        case .presence(let column): presence(column, trues, falses)
        case .flag(let column): flag(column, trues, falses)
        case .text(let column, _): text(place, column, trues, falses)
        case .sameText(let first, let second): sameText(place, first, second, trues, falses)
        case .comparison(let comparison, let left, let right, let predicate):
            compare(comparison, left, right, predicate, trues, falses)
        case .comparisonWithConstant(let comparison, let left, let constant, let predicate):
            compare(comparison, left, constant, predicate, trues, falses)
        case .membership(let number, let constants, let predicate):
            member(number, constants, predicate, trues, falses)
        case .row(let predicate): rowByRow(predicate, trues, falses)
        }
    }

    func textTable(_ place: Int) -> TextTable? { tables[place] }

    func textIdentities(_ place: Int) -> (first: [UInt32], second: [UInt32])? { identities[place] }
}
