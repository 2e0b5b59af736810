//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs
package import Foundation

/// Something that the sentence of a fault names; the reader's language decides how it is written.
package enum SeizureFaultValue: Hashable, Sendable {
    case text(String)
    case number(Decimal)
    case date(CalendarDate)
    /// A field of the form by its place.
    case field(String)
    case quantity(Quantity)
    case money(Money)
    case unit(QuantityUnit)
    case group(CommodityGroup)
    case mode(SeizureMode)
    case placeKind(PlaceKind)
    case concealment(ConcealmentPlace)
    case gate(String)
    case office(String)
    case direction(SeizureDirection)
}
