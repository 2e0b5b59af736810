//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Console
import Customs
import Foundation

extension Node {
    /// Offices as they are called on a day, the country's own to choose from, and all gates; offices that are no more as
    /// they were called last. None when the product was installed without its tables, so that codes stand for names.
    /// - Parameter now: seconds since 1970.
    package func places(at now: Int64 = Int64(Date().timeIntervalSince1970)) -> PlaceNames {
        guard let directory, let today = CalendarDate(daysSince1970: now / 86_400)
        else { return PlaceNames() }
        let offices = directory.offices.filter {
            $0.country == configuration.country && $0.validity.contains(today)
        }
        return PlaceNames(
            offices: offices.map { ($0.code, $0.name) },
            gates: Dictionary(directory.gates.map { ($0.id, $0.pairName) }) { first, _ in first },
            others: Dictionary(
                directory.offices.compactMap { office in
                    let named = directory.office(office.code, on: today) ?? directory.versions(of: office.code).last
                    return named.map { ($0.code, $0.name) }
                }
            ) { first, _ in first }
        )
    }
}
