//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What the past answered for some lines: for each question and row one word, of the type of the question.
struct HistoryAnswers {
    private let rowCount: Int
    /// By question and row: a whole number, the bits of a ratio, a flag, the place of a text in the past.
    private var words: [UInt64]
    private var isAnswered: [Bool]

    init(questions: Int, rows: Int) {
        rowCount = rows
        words = [UInt64](repeating: 0, count: questions * rows)
        isAnswered = [Bool](repeating: false, count: questions * rows)
    }

    /// A computed number; nil when it is not finite.
    static func ratio(_ number: Double) -> UInt64? { number.isFinite ? number.bitPattern : nil }

    subscript(question: Int, row: Int) -> UInt64? {
        get {
            let place = question * rowCount + row
            return isAnswered[place] ? words[place] : nil
        }
        set {
            let place = question * rowCount + row
            words[place] = newValue ?? 0
            isAnswered[place] = newValue != nil
        }
    }

    /// The answers to a question as a column.
    ///
    /// - Parameter texts: of the past, for answers that are texts.
    func column(_ question: Int, _ type: RuleValueType, _ texts: [String]) -> LineColumn {
        let start = question * rowCount
        let validity = LineTable.mask(rowCount) { isAnswered[start + $0] }
        let words = words[start..<start + rowCount]
        switch type {
        case .ratio:
            return LineColumn(type: type, values: .ratio(words.map { Double(bitPattern: $0) }), validity: validity)
        case .flag:
            return LineColumn(type: type, values: .flag(words.map { $0 != 0 }), validity: validity)
        case .decimal, .count, .time:
            return LineColumn(type: type, values: .whole(words.map { Int64(bitPattern: $0) }), validity: validity)
        case .text:
            var known: [UInt64: UInt32] = [0: 0]
            var own: [String?] = [nil]
            let codes = words.map { word -> UInt32 in
                if let code = known[word] { return code }
                known[word] = UInt32(own.count)
                own.append(texts[Int(word)])
                return UInt32(own.count - 1)
            }
            return LineColumn(type: type, values: .text(codes: codes, LineTexts(own)), validity: validity)
        }
    }
}
