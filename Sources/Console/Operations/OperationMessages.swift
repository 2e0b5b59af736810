//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
package import Customs
package import Exchange
package import Operations

/// Puts what happens in an operation into messages to the partner. Sentences that a machine says stand in the catalogue;
/// what officers wrote goes as they wrote it.
package struct OperationMessages: Sendable {
    private let catalogue: Catalogue
    private let language: Language

    /// - Parameter language: of the own administration.
    package init(_ catalogue: Catalogue, language: Language) {
        self.catalogue = catalogue
        self.language = language
    }

    private func said(_ key: String, _ values: [String: String] = [:]) -> MessageText {
        catalogue.said("operations.message." + key, values, first: language)
    }

    /// A report of an own seizure, in codes and numbers alone.
    package func seizureReport(
        _ body: MessageBody,
        number: String,
        of operation: JointOperation,
        replacing: String?
    ) -> Message {
        Message(
            .seizureReport,
            reference: number,
            replaces: replacing,
            subject: said("seizure", ["number": number, "operation": operation.code]),
            legalBasis: basis(operation),
            purpose: purpose(operation),
            // Our own officers seized it.
            evaluation: Evaluation(source: .a, information: 1),
            handling: handling(operation),
            body: body
        )
    }

    /// Takes a report of a seizure back that was none.
    package func revocation(of message: String, number: String) -> Message {
        Message(
            .revocation,
            subject: said("revoked", ["number": number]),
            body: .revocation(message: message, reason: said("revoked_reason", ["number": number]))
        )
    }

    /// A signed situation report.
    /// - Throws: `MessageFault`
    package func situation(_ report: SituationReport, of operation: JointOperation) throws -> Message {
        var members: [String: JSONValue] = [
            "commodities": .array(
                report.figures.totals.map { total in
                    .object([
                        "commodity_group": .string(total.group.rawValue),
                        "quantities": .array([
                            .object(["quantity": .string(total.amount), "unit": .string(total.unit.rawValue)])
                        ]),
                    ])
                }
            ),
            "from": .string(report.from.iso8601), "number": .string("\(report.number)"),
            "operation": .string(operation.code), "to": .string(report.to.iso8601),
        ]
        members["inspections"] = report.figures.inspections.flatMap { JSONValue.whole(Int64($0)) }
        members["persons"] = JSONValue.whole(Int64(report.figures.persons))
        members["seizures"] = JSONValue.whole(Int64(report.figures.seizures))
        members["outlook"] = text(report, \.outlook)?.json
        let days = report.from == report.to ? report.from.iso8601 : "\(report.from.iso8601) – \(report.to.iso8601)"
        return Message(
            .situationReport,
            reference: "\(operation.code)/\(report.number)",
            subject: said(
                report.kind == .final ? "final" : "situation",
                ["number": "\(report.number)", "operation": operation.code, "days": days]
            ),
            text: text(report, \.situation),
            legalBasis: basis(operation),
            purpose: purpose(operation),
            evaluation: Evaluation(source: .a, information: 1),
            handling: handling(operation),
            signOff: report.signature.map { signature in
                SignOff(
                    draftedBy: report.authorName,
                    approvedBy: signature.name,
                    approvedAt: Timestamp(seconds: signature.at)
                )
            },
            body: try MessageBody(.situationReport, reading: .object(members))
        )
    }

    /// A step with an action plan.
    /// - Throws: `MessageFault`
    package func step(_ letter: PlanLetter, of plan: ActionPlan) throws -> Message {
        var members = letter.step.members ?? [:]
        members["plan"] = .string(plan.id)
        let terms = plan.shown?.terms
        let name = Language.allCases.first { $0 == language } == .zh ? terms?.titleZH : terms?.titleVI
        return Message(
            .actionPlan,
            subject: said("plan." + (letter.step["step"]?.text ?? "propose"), ["plan": name ?? plan.id]),
            signOff: SignOff(
                draftedBy: letter.by,
                approvedBy: letter.by,
                approvedAt: Timestamp(seconds: letter.at)
            ),
            body: try MessageBody(.actionPlan, reading: .object(members))
        )
    }

    private func text(
        _ report: SituationReport,
        _ part: KeyPath<SituationReport.Text, String>
    ) -> MessageText? {
        let texts = Language.allCases.compactMap { language in
            report.text(in: language).map { (language, $0[keyPath: part]) }
        }.filter { !$0.1.isEmpty }
        guard let first = texts.first(where: { $0.0 == language }) ?? texts.first else { return nil }
        let others = texts.filter { $0.0 != first.0 }.map { ($0.0.tag, $0.1) }
        return MessageText(first.1, language: first.0.tag, translations: Dictionary(uniqueKeysWithValues: others))
    }

    private func basis(_ operation: JointOperation) -> LegalBasis {
        LegalBasis(kind: .operationPlan, title: MessageText(operation.plan.basis, language: language.tag))
    }

    private func purpose(_ operation: JointOperation) -> MessageText {
        let name = operation.plan.name
        return MessageText(
            catalogue.text("operations.message.purpose", language, ["operation": name[language]]),
            language: language.tag,
            translations: Dictionary(
                uniqueKeysWithValues: Language.allCases.filter { $0 != language }.map {
                    ($0.tag, catalogue.text("operations.message.purpose", $0, ["operation": name[$0]]))
                }
            )
        )
    }

    private func handling(_ operation: JointOperation) -> Handling {
        Handling(codes: [operation.plan.handling], trafficLight: .amber, actions: .green)
    }
}
