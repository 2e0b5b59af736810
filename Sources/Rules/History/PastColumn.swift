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
    private var texts: [String] = [""]
    private var known: [String: UInt32] = [:]

    let type: RuleValueType

    init(_ type: RuleValueType, keepsTexts: Bool) {
        self.type = type
        self.keepsTexts = keepsTexts
    }

    mutating func append(_ value: RuleValue?) {
        guard type == .text else {
            numbers.append(value?.number ?? .nan)
            return
        }
        guard case .text(let text) = value else {
            hashes.append(0)
            if keepsTexts { codes.append(0) }
            return
        }
        hashes.append(HistoryKey.hash(text))
        if keepsTexts { codes.append(code(of: text)) }
    }

    private mutating func code(of text: String) -> UInt32 {
        if let code = known[text] { return code }
        texts.append(text)
        known[text] = UInt32(texts.count - 1)
        return UInt32(texts.count - 1)
    }

    /// What tells two values apart; 0 for a missing one.
    func identity(_ line: Int) -> UInt64 {
        if type == .text { return hashes[line] }
        let number = numbers[line]
        return number.isNaN ? 0 : HistoryKey.hash(number)
    }

    func value(_ line: Int) -> RuleValue? {
        switch type {
        case .text: codes[line] == 0 ? nil : .text(texts[Int(codes[line])])
        case .decimal: numbers[line].isNaN ? nil : .decimal(of: numbers[line])
        case .count: numbers[line].isNaN ? nil : .count(of: numbers[line])
        case .ratio: .ratio(of: numbers[line])
        case .flag: numbers[line].isNaN ? nil : .flag(numbers[line] != 0)
        case .time: numbers[line].isNaN ? nil : .time(Int64(numbers[line]))
        }
    }
}
