//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Custody
import Officers

/// The form for handing on or taking back.
struct TransferFormPage: Sendable {
    struct Item: Sendable {
        let id: String
        let title: String
        let kind: String
        let seals: String?
        let holder: String
        let isChosen: Bool
        /// How its seals may be found; empty where it has none.
        let findings: [SelectChoice]
        let newSeals: String
    }

    let caseNumber: String
    let listPath: String
    let action: String
    let id: String
    let isBack: Bool
    let items: [Item]
    let isEmpty: Bool
    let reasons: [SelectChoice]
    let receivers: [SelectChoice]
    let witnesses: [SelectChoice]
    let form: TransferForm
    let fault: String?

    init(
        _ form: TransferForm,
        caseNumber: String,
        standings: [CustodyChain.Standing],
        colleagues: [Officer],
        fault: String?,
        _ say: EvidenceWords
    ) {
        self.caseNumber = caseNumber
        self.form = form
        self.fault = fault
        listPath = ConsolePath.evidence(caseNumber).text
        action = ConsolePath.transfers(caseNumber).text
        id = form.id.isEmpty ? "t" + SecureRandom.token() : form.id
        isBack = form.isBack
        items = standings.map { standing in
            let id = standing.item.id
            let findings: [CustodyTransfer.SealFinding] = standing.seals.isEmpty ? [] : [.intact, .broken]
            return Item(
                id: id,
                title: standing.item.title,
                kind: say.kind(standing.item.kind),
                seals: standing.seals.isEmpty ? nil : standing.seals.joined(separator: ", "),
                holder: say.holder(standing),
                isChosen: form.items.contains(id) || standings.count == 1,
                findings: findings.map {
                    SelectChoice(value: $0.rawValue, label: say.found($0), isChosen: $0 == form.found(id))
                },
                newSeals: form.newSeals(id)
            )
        }
        isEmpty = items.isEmpty
        reasons = CustodyTransfer.Reason.allCases.filter { $0 != .taken }.map {
            SelectChoice(value: $0.rawValue, label: say.reason($0), isChosen: $0 == form.reason)
        }
        receivers = colleagues.map {
            SelectChoice(value: $0.login, label: "\($0.name) · \($0.login)", isChosen: $0.login == form.receiver)
        }
        witnesses = colleagues.map {
            SelectChoice(value: $0.login, label: "\($0.name) · \($0.login)", isChosen: $0.login == form.witness)
        }
    }
}
