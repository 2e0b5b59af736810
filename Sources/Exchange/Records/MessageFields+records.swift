//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

extension MessageFields {
    /// 2 to 12 digits of the Harmonized System.
    func harmonizedCode(_ name: String) throws(MessageFault) -> String? {
        guard let code = try optionalText(name, most: 12) else { return nil }
        guard code.utf8.count >= 2, code.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
        else { throw .wrong(self.name(name), expected: "2 to 12 digits") }
        return code
    }

    /// Three capital letters of ISO 4217.
    func currency(_ name: String) throws(MessageFault) -> String? {
        guard let code = try optionalText(name, most: 3) else { return nil }
        guard code.utf8.count == 3, code.utf8.allSatisfy({ (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) })
        else { throw .wrong(self.name(name), expected: "three letters of ISO 4217") }
        return code
    }

    func commodities(areTotals: Bool = false) throws(MessageFault) -> [SeizedCommodity] {
        try list("commodities", most: 100) { value, place throws(MessageFault) in
            try SeizedCommodity(MessageFields(value, at: place), isTotal: areTotals)
        }
    }

    /// A whole number that is not negative.
    func count(_ name: String) throws(MessageFault) -> Int64? {
        guard let number = try whole(name) else { return nil }
        guard number >= 0 else { throw .wrong(self.name(name), expected: "0 or more") }
        return number
    }

    /// The days `from` and `to`, in this order.
    func period() throws(MessageFault) -> (from: CalendarDate, to: CalendarDate) {
        let from = try required("from", date("from"))
        let to = try required("to", date("to"))
        guard from <= to else { throw .wrong(name("to"), expected: "a day that is not before the first") }
        return (from, to)
    }
}
