//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension ContactDesk {
    /// Tells the originators of received messages how far these have come.
    package func acknowledge(_ ids: [String], as state: AcknowledgementItem.State) async throws {
        let time = now()
        var items: [[String]: [AcknowledgementItem]] = [:]
        for id in ids {
            guard let letter = try await store.letter(id), letter.direction == .received else { continue }
            items[[letter.partner, letter.to, letter.from], default: []]
                .append(AcknowledgementItem(message: id, state: state, at: time))
        }
        for (route, items) in items.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
            guard let generation = await keys.keys(of: route[1])?.current(at: time),
                let card = try await partner(route[0]).card(of: route[2], at: time)
            else { continue }
            let id = MessageID.make(at: time)
            let outgoing = try letter(
                Message(.acknowledgement, body: .acknowledgement(items)),
                id: id,
                thread: id,
                from: generation,
                to: card,
                at: time
            )
            _ = try await store.send([outgoing], to: route[0], by: "node", sign: Self.sign([route[1]: generation]))
        }
    }
}
