//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// One value of every past line.
///
/// Numbers are kept as they are, NaN where missing. Texts are kept as hashes; those that a rule wants back as text are
/// also kept in a list of their own.
struct PastColumn: Sendable {
    let keepsTexts: Bool
    private(set) var numbers: [Double] = []
    private(set) var hashes: [UInt64] = []
    private var codes: [UInt32] = []
    private(set) var texts: [String] = [""]
    private var known: [String: UInt32] = [:]

    let type: RuleValueType

    init(_ type: RuleValueType, keepsTexts: Bool) {
        self.type = type
        self.keepsTexts = keepsTexts && type == .text
    }

    /// Adds the values of some rows.
    mutating func append(_ reading: HistoryReading, _ place: Int, _ rows: [Int]) {
        guard type == .text else {
            for row in rows { numbers.append(Double(bitPattern: reading.recorded(place, row))) }
            return
        }
        for row in rows { hashes.append(reading.recorded(place, row)) }
        guard keepsTexts else { return }
        for row in rows { codes.append(reading.recordedText(place, row).map { code(of: $0) } ?? 0) }
    }

    private mutating func code(of text: String) -> UInt32 {
        if let code = known[text] { return code }
        texts.append(text)
        known[text] = UInt32(texts.count - 1)
        return UInt32(texts.count - 1)
    }

    /// Keeps some lines, by their places, and of the texts those that they have.
    mutating func keep(_ lines: [Int]) {
        guard type == .text else {
            numbers = lines.map { numbers[$0] }
            return
        }
        hashes = lines.map { hashes[$0] }
        guard keepsTexts else { return }
        let (before, words) = (codes, texts)
        (codes, texts, known) = ([], [""], [:])
        for line in lines { codes.append(before[line] == 0 ? 0 : code(of: words[Int(before[line])])) }
    }

    /// What tells two values apart; 0 for a missing one.
    func identity(_ line: Int) -> UInt64 {
        if type == .text { return hashes[line] }
        let number = numbers[line]
        return number.isNaN ? 0 : HistoryKey.hash(number)
    }

    /// A value as ``HistoryAnswers`` keeps it: a text by its place among ``texts``; nil where missing.
    func answer(_ line: Int) -> UInt64? {
        if type == .text { return codes[line] == 0 ? nil : UInt64(codes[line]) }
        let number = numbers[line]
        guard !number.isNaN else { return nil }
        switch type {
        case .ratio: return HistoryAnswers.ratio(number)
        case .decimal: return UInt64(bitPattern: Int64((number * 10_000).rounded()))
        default: return UInt64(bitPattern: Int64(number))
        }
    }
}
