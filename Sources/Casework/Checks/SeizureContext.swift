//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs
package import Foundation

/// What is known around a seizure record while it is checked; what is not known is not asked.
package struct SeizureContext: Sendable {
    /// The day at the office; nothing was detected after it.
    package var today: CalendarDate
    /// The code of the office that works the case.
    package var office: String?
    /// The number of the case, where it has one already.
    package var number: CaseNumber?
    package var directory: OfficeDirectory?
    package var headings = HSSubheadings.installed
    package var taxa = TaxonList.installed
    package var substances = SubstanceList.installed
    /// The currency of the ledger, which values lead to.
    package var currency = Currency.vnd
    /// Units of the ledger's currency for one of another on a day; nil where no rate is known.
    package var rate: @Sendable (Currency, CalendarDate) -> Decimal? = { _, _ in nil }
    /// When an operation runs, nil for one that isn't there; nil as a whole where no operations are known.
    package var operation: (@Sendable (String) -> OperationTimes?)?
    /// Cases of the office that were detected on a day.
    package var earlier: @Sendable (CalendarDate) -> [EarlierSeizure] = { _ in [] }
    /// The median amount of earlier lines of a group and subject in a base unit; nil where there are too few.
    package var median: @Sendable (CommodityGroup, String?, QuantityUnit.Base) -> Decimal? = { _, _, _ in nil }

    package init(today: CalendarDate, office: String? = nil) {
        self.today = today
        self.office = office
    }

    /// The country of the office.
    var country: String? {
        guard let office, office.utf8.count >= 2 else { return nil }
        return String(office.prefix { $0 != "-" })
    }
}
