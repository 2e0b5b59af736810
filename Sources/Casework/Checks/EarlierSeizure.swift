//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// A case that is in the ledger already, as far as a double entry is known by it.
package struct EarlierSeizure: Hashable, Sendable {
    package let number: CaseNumber
    package let seizure: SeizureRecord

    package init(_ number: CaseNumber, _ seizure: SeizureRecord) {
        self.number = number
        self.seizure = seizure
    }
}
