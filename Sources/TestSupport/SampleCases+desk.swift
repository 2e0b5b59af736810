//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Casework
package import Customs

extension SampleCases {
    /// Surroundings in which every office is its own and nothing else happens.
    package struct Surroundings: CaseSurroundings {
        package var open = 0

        package init(open: Int = 0) { self.open = open }

        package func office(_ office: String, isWithin unit: String) -> Bool {
            office == unit || office.hasPrefix(unit + "-")
        }

        package func offices(within unit: String) -> Set<String> { [unit] }
        package func openItems(of number: CaseNumber) async throws -> Int { open }
        package var today: CalendarDate { SampleCases.today }
        package var now: Int64 { SampleCases.today.daysSince1970 * 86_400 }
        package func changed(_ file: Case, before: Case?) async throws {}
    }

    package static func desk(
        _ store: any CaseStore,
        _ nominal: any NominalStore,
        as person: CasePerson = lan,
        office: String? = "VN-VI",
        rights: Set<CaseRight> = Set(CaseRight.allCases),
        open: Int = 0
    ) -> CaseDesk {
        CaseDesk(
            CaseDesk.Officer(person, office: office, rights: rights),
            store: store,
            nominal: nominal,
            keeper: NominalKeeper([UInt8](repeating: 7, count: 32)),
            surroundings: Surroundings(open: open)
        )
    }
}
