//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension Declaration {
    /// One line of a declaration: a row of a batch.
    package typealias Line = (batch: DeclarationBatch, row: Int)

    /// Puts the lines of one declaration together.
    ///
    /// What the lines have in common is taken from the first line that has it; documents, containers and seals of
    /// every line count once each. Nil without lines, without a number, and for lines of different declarations.
    ///
    /// - Parameter currency: the node's currency, in which the layout keeps assessed values.
    package init?(lines: [Line], currency: Currency = .vnd) {
        let readers = lines.map { LineReader(batch: $0.batch, row: $0.row) }.sorted { $0.itemNumber < $1.itemNumber }
        guard let number = readers.first?.text(.declarationNo),
            readers.allSatisfy({ $0.text(.declarationNo) == number })
        else { return nil }
        let common = LineGroup(readers)
        self.init(
            number: number,
            lodgedAt: common.first { $0.instant(.lodgedAt) },
            office: common.text(.office),
            direction: common.text(.direction).flatMap(TradeDirection.init(received:)),
            regime: common.text(.regime),
            parties: common.parties,
            consignment: common.consignment,
            documents: common.documents,
            platform: common.text(.platform),
            items: readers.map { $0.item(currency: currency) }
        )
    }
}
