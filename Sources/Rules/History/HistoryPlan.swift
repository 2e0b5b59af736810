//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import CEL
import Customs

/// How several questions are answered together: which chains of past lines are kept, and which of their values.
package final class HistoryPlan: Sendable {
    /// Lines kept under the same names, for the same event and condition.
    struct Chain: Hashable, Sendable {
        let matching: [String]
        let condition: String?
        let event: HistoryQuestion.Event
    }

    /// Names whose values together are a key.
    struct KeySet: Hashable, Sendable {
        /// In the vocabulary.
        let places: [Int]
        /// Of each name, whether its field holds several values, split by semicolons.
        let areSeveral: [Bool]
        /// Whether any of them does.
        let isSeveral: Bool

        init(_ names: [String], _ vocabulary: Vocabulary) {
            places = names.compactMap(vocabulary.place)
            areSeveral = names.map { name in HistoryPlan.fieldsOfSeveral.contains { $0.rawValue == name } }
            isSeveral = areSeveral.contains(true)
        }
    }

    private static let fieldsOfSeveral: [DeclarationField] = [.sealNo, .sealNoArrival, .containerNo]

    let questions: [HistoryQuestion]
    let vocabulary: Vocabulary
    let chains: [Chain]
    let windows: [HistoryWindow]
    /// By question its place among those of its chain.
    let placesInChain: [Int]
    /// The columns of the past, and the places of their names.
    let columns: [PastColumn]
    let recorded: [Int]
    /// Each once, however many chains have it.
    let conditions: [Program]
    let conditionColumns: ColumnPlan
    /// By chain the place of its condition.
    let chainConditions: [Int?]
    /// Each once.
    let keySets: [KeySet]
    /// By question and by chain the place of its key set.
    let askingSets: [Int]
    let keepingSets: [Int]
    /// By question the place of the name whose number is held against the past; nil for none.
    let comparedPlaces: [Int?]

    /// - Parameters:
    ///   - questions: each once.
    ///   - vocabulary: without names of the history.
    ///   - environment: with the names of the vocabulary.
    /// - Throws: ``HistoryFault``
    package init(
        _ questions: [HistoryQuestion],
        _ vocabulary: Vocabulary,
        _ environment: Environment
    ) throws(HistoryFault) {
        var chains: [Chain] = []
        var names: [String] = []
        var windows: [HistoryWindow] = []
        for question in questions {
            try HistoryPlan.check(question, vocabulary)
            let chain = Chain(
                matching: question.matching,
                condition: question.condition,
                event: question.event
            )
            let place = chains.place(of: chain)
            let column = question.measure.variable.map { names.place(of: $0) } ?? -1
            let until = question.until.map { names.place(of: $0) } ?? -1
            let type = question.measure.type(in: vocabulary)
            windows.append(
                HistoryWindow(question, type, chain: place, column: column, untilColumn: until)
            )
        }
        var texts: [String] = []
        chainConditions = chains.map { chain in chain.condition.map { texts.place(of: $0) } }
        var conditions: [Program] = []
        for text in texts {
            do throws(CompilationError) {
                conditions.append(try environment.program(text))
            } catch {
                throw .condition(error)
            }
        }
        var keySets: [KeySet] = []
        askingSets = questions.map { keySets.place(of: KeySet($0.by, vocabulary)) }
        keepingSets = chains.map { keySets.place(of: KeySet($0.matching, vocabulary)) }
        comparedPlaces = questions.map { question in
            if case .robustZ(let name) = question.measure { vocabulary.place(of: name) } else { nil }
        }
        let lasting = Set(questions.compactMap { if case .last(let name) = $0.measure { name } else { nil } })
        self.questions = questions
        self.vocabulary = vocabulary
        self.chains = chains
        self.windows = windows
        placesInChain = windows.indices.map { place in windows[..<place].count { $0.chain == windows[place].chain } }
        self.conditions = conditions
        self.keySets = keySets
        conditionColumns = ColumnPlan(conditions, vocabulary)
        recorded = names.compactMap(vocabulary.place)
        columns = names.map { name in
            PastColumn(vocabulary[name]?.type ?? .text, keepsTexts: lasting.contains(name))
        }
    }

    /// Asks nothing.
    static let none = HistoryPlan()

    private init() {
        questions = []
        vocabulary = .standard
        chains = []
        windows = []
        placesInChain = []
        columns = []
        recorded = []
        conditions = []
        conditionColumns = ColumnPlan([], .standard)
        chainConditions = []
        keySets = []
        askingSets = []
        keepingSets = []
        comparedPlaces = []
    }

    private static func check(_ question: HistoryQuestion, _ vocabulary: Vocabulary) throws(HistoryFault) {
        let names = question.by + question.matching + [question.measure.variable, question.until].compactMap { $0 }
        for name in names where vocabulary[name] == nil { throw .unknownName(name) }
        guard question.by.count == question.matching.count else { throw .unevenKeys }
        for (asking, kept) in zip(question.by, question.matching)
        where (vocabulary[asking]?.type == .text) != (vocabulary[kept]?.type == .text) {
            throw .keysOfDifferentType(asking, kept)
        }
        if let until = question.until, vocabulary[until]?.type != .time { throw .notATime(until) }
        switch question.measure {
        case .sum(let name), .median(let name), .deviation(let name), .quantile(let name, _), .robustZ(let name),
            .benford(let name):
            if vocabulary[name]?.type == .text { throw .notANumber(name) }
        default: break
        }
    }

    func reading(_ table: LineTable) -> HistoryReading { HistoryReading(self, table) }

    /// How far back any question looks, in seconds.
    var reach: Int64 { questions.map(\.reach).max() ?? 0 }
}

/// Why a question to the past cannot be asked.
package enum HistoryFault: Error, Hashable, Sendable {
    case unknownName(String)
    case unevenKeys
    case keysOfDifferentType(String, String)
    case notATime(String)
    case notANumber(String)
    case condition(CompilationError)
}

extension Array where Element: Equatable {
    /// The place of an element, which is added where it is missing.
    fileprivate mutating func place(of element: Element) -> Int {
        if let place = firstIndex(of: element) { return place }
        append(element)
        return count - 1
    }
}
