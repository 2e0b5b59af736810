//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

extension ChartKey {
    /// The nodes that an officer may mean by a kind and a text, the likeliest first.
    package func candidates(_ kind: ChartNodeKind, _ text: String) -> [ChartNodeID] {
        let text = String(text.trimmedText.prefix(1_000))
        guard !text.isEmpty else { return [] }
        let meant: [ChartNodeID?]
        switch kind {
        case .declaration: meant = [declaration(text)]
        case .caseFile, .message, .account: meant = [account(text).flatMap { ChartNodeID(kind, $0.key) }]
        case .person: meant = [person(code: text), party(code: nil, name: text, isPerson: true), person(hash: text)]
        case .company: meant = [party(code: text, name: nil, isPerson: false), party(code: nil, name: text)]
        case .vehicle: meant = [vehicle(text)]
        case .container: meant = [container(text)]
        case .vessel: meant = [vessel(imo: text, name: nil)]
        case .phone: meant = [phone(text)]
        case .address: meant = [address(text)]
        case .seal: meant = [seal(text)]
        case .document: meant = SupportingDocument.Kind.allCases.map { document($0.rawValue, text) }
        case .place: meant = [gate(text)]
        }
        // As it stands, too: a key copied from a file.
        return (meant + [ChartNodeID(kind, text)]).compactMap(\.self)
    }
}
