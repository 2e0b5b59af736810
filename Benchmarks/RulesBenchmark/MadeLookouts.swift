//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Lookouts
import Names

/// A watch-list of made-up entries of all kinds that a parcel can meet.
enum MadeLookouts {
    /// Nine in ten entries are of nobody who buys here; the others are met now and then.
    static func screen(entries count: Int, readings: NameReadings) throws -> LookoutScreen {
        let entries = (0..<count).map { place -> Lookout in
            let number = place / 20 % 10 == 0 ? place * 7 : 700_000 + place * 3
            let (subject, text): (LookoutSubject, String) =
                switch place % 20 {
                case 0..<10: (.person, MadeNames.person(number))
                case 10..<12: (.company, "Công ty TNHH \(MadeNames.person(number)) XNK")
                case 12..<15: (.phone, MadeNames.phone(number))
                case 15..<17: (.address, MadeNames.address(number))
                case 17: (.identifier, "S\(number)")
                case 18: (.document, "SF\(number)")
                default: (.vehicle, "29C-\(10_000 + number % 90_000)")
                }
            return Lookout(
                id: "\(place)",
                subject: subject,
                texts: [text],
                category: .person,
                action: .specificCheck,
                reason: "made up",
                valid: .always
            )
        }
        var list = try Watchlist(
            id: "made",
            number: 1,
            terms: WatchlistTerms(title: "Made up", source: "benchmark"),
            entryCount: count,
            by: "first",
            at: 0
        )
        try list.activate(by: "second", at: 1)
        return LookoutScreen([(list, entries)], readings: readings)
    }
}
