//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension SimulationSummary {
    /// Counts a declaration of the Vietnamese side.
    mutating func count(_ consignment: Consignment) {
        declarations += 1
        for item in consignment.items {
            rows += 1
            routes[consignment.route.rawValue, default: 0] += 1
            if consignment.newImporter { newImporterRows += 1 }
            if let twin = item.truth.twinOf {
                twinRows += 1
                schemes[twin.rawValue, default: .init()].twinRows += 1
            }
            let isFound = item.finding.map { $0.outcome != .clean } ?? false
            if let ground = consignment.selectedBy {
                inspectedRows += 1
                selectedBy[ground.rawValue, default: 0] += 1
                if isFound { foundRows += 1 }
            }
            guard let scheme = item.truth.scheme else { continue }
            illicitRows += 1
            schemes[scheme.rawValue, default: .init()].illicitRows += 1
            guard consignment.selectedBy != nil else { continue }
            schemes[scheme.rawValue, default: .init()].inspectedRows += 1
            if isFound { schemes[scheme.rawValue, default: .init()].foundRows += 1 }
        }
    }

    /// Counts a declaration of the Chinese side.
    mutating func countPartner(_ consignment: Consignment) {
        partnerRows += consignment.items.count
        partnerIllicitRows += consignment.items.count { $0.truth.scheme != nil }
    }
}
