//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What a group of features speaks of; their contributions are told as one reason.
enum ReasonSubject: Hashable, Sendable {
    case memory
    case goods(Int)
    case past(Int)
    case measure(RowMeasure)

    init(_ feature: Feature) {
        switch feature {
        case .memory: self = .memory
        case .goodsRate(let index), .goodsEvidence(let index): self = .goods(index)
        case .pastRate(let index), .pastEvidence(let index), .pastLines(let index), .pastRecent(let index),
            .pastAge(let index), .otherParty(let index):
            self = .past(index)
        case .measure(.netKg): self = .measure(.massAgainstPeers)
        case .measure(.unitPrice): self = .measure(.priceAgainstPeers)
        case .measure(.weighingExcessShare): self = .measure(.weighingExcess)
        case .measure(let measure): self = .measure(measure)
        }
    }
}
