//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CEL
import Customs

/// Rules that were read, checked and made ready to run together.
///
/// Immutable: a change of rules or lists makes a new book beside the old one.
package struct RuleBook: Sendable {
    package let rules: [Rule]
    /// The names of the declaration, and behind them those that rules gave to their questions.
    package let vocabulary: Vocabulary
    package let lists: ReferenceLists
    package let history: HistoryPlan
    /// The question that each name of the history asks, in the order of the vocabulary's tail.
    let questions: [Int]
    let programs: [Program]
    /// By rule the names of the history that its condition reads, by their places among these.
    let namesOfHistory: [[Int]]
    let columns: ColumnPlan
    let services: RuleServices

    /// What one condition may cost for one line; the dearest that ships costs a few hundred.
    package static let budget = 50_000

    /// - Throws: ``RuleFaults`` of the first rule that cannot be used.
    package init(_ rules: [Rule], lists: ReferenceLists, names: Vocabulary = .standard) throws(RuleFaults) {
        var base = Environment(profile: .customs)
        base.budget = Self.budget
        for variable in names.variables {
            base.declare(variable: variable.name, as: variable.type.columnType.variableType)
        }
        lists.declare(in: &base)
        let book = try Self.questions(of: rules, names, base)
        var environment = base
        for variable in book.variables {
            environment.declare(variable: variable.name, as: variable.type.columnType.variableType)
        }
        self.rules = rules
        self.lists = lists
        vocabulary = names.adding(book.variables)
        history = book.plan
        questions = book.places
        var programs: [Program] = []
        for rule in rules { programs.append(try Self.program(rule, environment)) }
        self.programs = programs
        let firstName = names.variables.count
        let vocabulary = self.vocabulary
        namesOfHistory = programs.map { program in
            program.variableNames.compactMap(vocabulary.place).filter { $0 >= firstName }.map { $0 - firstName }
                .sorted()
        }
        columns = ColumnPlan(programs, vocabulary)
        services = RuleServices(rules)
    }

    private static func questions(
        of rules: [Rule],
        _ names: Vocabulary,
        _ environment: Environment
    ) throws(RuleFaults) -> (variables: [RuleVariable], places: [Int], plan: HistoryPlan) {
        var variables: [RuleVariable] = []
        var places: [Int] = []
        var asked: [HistoryQuestion] = []
        for rule in rules {
            for named in rule.history {
                do throws(HistoryFault) {
                    _ = try HistoryPlan([named.question], names, environment)
                } catch {
                    throw RuleFaults(rule: rule.id, [RuleFault("history." + named.name, error.description)])
                }
                let type = named.question.measure.type(in: names)
                variables.append(RuleVariable("\(rule.id).\(named.name)", type, .history))
                if let place = asked.firstIndex(of: named.question) {
                    places.append(place)
                } else {
                    places.append(asked.count)
                    asked.append(named.question)
                }
            }
        }
        do throws(HistoryFault) {
            return (variables, places, try HistoryPlan(asked, names, environment))
        } catch {
            throw RuleFaults(rule: "", [RuleFault("history", error.description)])
        }
    }

    /// The condition of a rule, whose own names stand under its id.
    private static func program(_ rule: Rule, _ shared: Environment) throws(RuleFaults) -> Program {
        var environment = shared
        environment.container = rule.id
        for threshold in rule.thresholds {
            guard let value = threshold.value.expressionValue else { continue }
            environment.declare(constant: "\(rule.id).\(threshold.name)", as: threshold.type, value: value)
        }
        let program: Program
        do throws(CompilationError) {
            program = try environment.program(rule.condition)
        } catch {
            throw RuleFaults(rule: rule.id, error.faults)
        }
        let type = program.expression.resultType
        guard type == .bool else {
            let reason = "a condition is true or false, this is of type \(type)"
            throw RuleFaults(rule: rule.id, [RuleFault("when", reason)])
        }
        return program
    }
}

extension RuleThreshold {
    var type: CELType {
        switch value {
        case .text: .string
        case .decimal: .decimal
        case .count: .int
        case .ratio: .double
        case .flag: .bool
        case .time: .timestamp
        }
    }
}

extension CompilationError {
    /// The faults with their places in the condition.
    var faults: [RuleFault] {
        switch self {
        case .syntax(let error): [RuleFault("when", error.message, at: RuleFault.Place(error.position))]
        case .check(let errors): errors.map { RuleFault("when", $0.message, at: RuleFault.Place($0.position)) }
        }
    }
}

extension RuleFault.Place {
    init(_ position: SourcePosition) { self.init(line: position.line, column: position.column) }
}

extension HistoryFault: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unknownName(let name): "\"\(name)\" is not a name that past lines have"
        case .unevenKeys: "\"by\" and \"matching\" need as many names"
        case .keysOfDifferentType(let asking, let kept): "\"\(asking)\" cannot be found among values of \"\(kept)\""
        case .notATime(let name): "\"\(name)\" is not a time"
        case .notANumber(let name): "\"\(name)\" is not a number"
        case .condition(let error): "where: \(error)"
        }
    }
}
