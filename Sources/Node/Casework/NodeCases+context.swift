//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Casework
import Customs
import Persistence

extension NodeCases {
    /// Cases of one office and day that a new one is compared with.
    private static let mostEarlier = 200

    package func context(of file: Case, _ record: SeizureRecord) async throws -> SeizureContext {
        var context = SeizureContext(today: today, office: file.office)
        context.number = file.number
        context.directory = try? OfficeDirectory.builtIn()
        context.currency = Currency.ledger(of: file.number.country)
        if let day = record.detected {
            let earlier = try await node.database.cases
                .cases(of: file.office, detectedOn: day, limit: Self.mostEarlier)
                .filter { $0.number != file.number }
                .map { EarlierSeizure($0.number, $0.seizure) }
            context.earlier = { $0 == day ? earlier : [] }
        }
        return context
    }
}
