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

    init(_ fields: FormFields) {
        self.fields = fields
    }

    var id: String { fields["id"] ?? "" }
    /// Whether something comes back from outside.
    var isBack: Bool { fields["back"] == "1" }
    var items: Set<String> { Set(fields.all("item")) }
    var reason: CustodyTransfer.Reason? { fields["reason"].flatMap { CustodyTransfer.Reason(rawValue: $0) } }
    var receiver: String? { fields["receiver"] }
    var outsideName: String { fields["outside_name"] ?? "" }
    var outsideHouse: String { fields["outside_house"] ?? "" }
    var witness: String? { fields["witness"] }
    var place: String { fields["place"] ?? "" }
    var note: String { (fields["note"] ?? "").replacing("\r\n", with: "\n") }
    var password: String { fields.raw("password") }

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
