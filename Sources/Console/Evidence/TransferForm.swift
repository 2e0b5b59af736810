//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Custody
import Evidence

/// What the form for handing on or taking back says.
struct TransferForm: Sendable {
    private let fields: FormFields
    let id: String
    /// Whether something comes back from outside.
    let isBack: Bool
    let items: Set<String>
    let reason: CustodyTransfer.Reason?
    let receiver: String?
    let outsideName: String
    let outsideHouse: String
    let witness: String?
    let place: String
    let note: String
    let password: String

    init(_ fields: FormFields) {
        self.fields = fields
        id = fields["id"] ?? ""
        isBack = fields["back"] == "1"
        items = Set(fields.all("item"))
        reason = fields["reason"].flatMap { CustodyTransfer.Reason(rawValue: $0) }
        receiver = fields["receiver"]
        outsideName = fields["outside_name"] ?? ""
        outsideHouse = fields["outside_house"] ?? ""
        witness = fields["witness"]
        place = fields["place"] ?? ""
        note = (fields["note"] ?? "").replacing("\r\n", with: "\n")
        password = fields.raw("password")
    }

    func found(_ item: String) -> CustodyTransfer.SealFinding? {
        fields["found_\(item)"].flatMap { CustodyTransfer.SealFinding(rawValue: $0) }
    }

    func newSeals(_ item: String) -> String { fields["seals_\(item)"] ?? "" }

    /// The other side and who witnesses, by the logins that were chosen.
    func handOver(
        _ chain: CustodyChain,
        colleague: (String?) async throws -> CustodyParty?
    ) async throws -> HandOver {
        guard let reason = isBack ? .returned : reason, reason != .taken else { throw CustodyError.wrongParties }
        let chosen = chain.standings.filter { items.contains($0.item.id) }
        var other: CustodyParty?
        if isBack {
            other = chosen.first?.holder
        } else if reason != .destroyed {
            other = try await colleague(receiver)
            if other == nil, !outsideName.isEmpty {
                other = .outside(outsideName, organisation: outsideHouse)
            }
        }
        return HandOver(
            id: id,
            reason: reason,
            other: other,
            witness: other?.login == nil ? try await colleague(witness) : nil,
            lines: chosen.map { standing in
                .init(
                    item: standing.item.id,
                    found: standing.seals.isEmpty ? .unsealed : found(standing.item.id) ?? .unsealed,
                    newSeals: EvidenceForm.seals(newSeals(standing.item.id))
                )
            },
            place: place,
            note: note
        )
    }
}
