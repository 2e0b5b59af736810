//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Operations

/// What an officer may do next with an operation.
struct OperationSteps: Sendable {
    let path: String
    let revision: String
    let canStart: Bool
    let canEvaluate: Bool
    let canPropose: Bool
    let canAnswer: Bool
    /// Who asked for the end and why, while another person must answer.
    let proposal: String?
    let waitsForOther: Bool
    let isAny: Bool

    init(_ operation: JointOperation, login: String, canRun: Bool, _ reader: OperationReader) {
        path = ConsolePath.operationPart(operation.code, "step").text
        revision = "\(operation.revision)"
        let asked = operation.closingProposal
        canStart = canRun && operation.state == .planned
        canEvaluate = canRun && operation.state == .running
        canPropose = canRun && operation.state == .evaluating && asked == nil
        let isSecond = asked.map { ActorName.isSecondPerson(login, to: [$0.by]) } ?? false
        canAnswer = canRun && isSecond
        waitsForOther = asked != nil && !isSecond
        proposal = asked.map {
            reader.words("operations.event.closing_proposed", ["name": $0.by]) + ": " + $0.reason
        }
        isAny = canStart || canEvaluate || canPropose || asked != nil
    }
}
