//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs
import Persistence
package import Statistics
import Targeting

extension Node {
    /// Makes reports of the node's ledger.
    /// - Parameter now: seconds since 1970.
    /// - Throws: ``DirectoryError`` where the product was installed without its tables.
    package func reports(
        now: @escaping @Sendable () -> Int64 = NodeDatabase.systemTime
    ) throws(DirectoryError) -> ReportDesk {
        let known: OfficeDirectory
        if let directory { known = directory } else { known = try OfficeDirectory.builtIn() }
        let tree = OfficeTree(known)
        let dayOffset = Int64(configuration.offsetMinutes ?? 0) * 60
        return ReportDesk(
            store: database.statistics,
            tree: tree,
            currency: Currency(rawValue: configuration.currency),
            neighbour: configuration.country == "VN" ? "CN" : "VN",
            inspections: NodeInspections(store: database.targeting, tree: tree, dayOffset: dayOffset),
            dayOffset: dayOffset,
            now: now
        )
    }
}
