//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CEL
package import Customs

extension RuleBook {
    /// The columns of declarations that conditions, questions and service read.
    package var fields: Set<DeclarationField> {
        var names = programs.reduce(into: Set<String>()) { $0.formUnion($1.variableNames) }
        for question in history.questions {
            names.formUnion(question.by + question.matching)
            if let name = question.measure.variable { names.insert(name) }
            if let name = question.until { names.insert(name) }
        }
        for condition in history.conditions { names.formUnion(condition.variableNames) }
        var fields = Set(names.flatMap { vocabulary[$0]?.fields ?? [] })
        fields.formUnion([.declarationNo, .lodgedAt])
        if rules.contains(where: { !$0.routes.isEmpty }) { fields.insert(.route) }
        if rules.contains(where: { !$0.offices.isEmpty }) { fields.insert(.office) }
        if history.questions.contains(where: { $0.event == .found }) { fields.formUnion([.finding, .findingAt]) }
        return fields
    }

    /// Whether a condition reads what becomes known only after lodging.
    package func judgesLater(rule: Int) -> Bool {
        programs[rule].variableNames.contains { vocabulary[$0]?.comesLater == true }
    }
}
