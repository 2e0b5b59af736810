//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework

/// What a step that was just tried adds to the page of a case.
struct CasePageNote: Sendable {
    var fault: String?
    /// What somebody else changed meanwhile.
    var changes: [FieldChange] = []
    /// Who persons and companies are, where the officer asked for it, by entity.
    var names: [String: NominalRecord]?
    /// Whether the officer may walk the link chart.
    var seesChart = false
}
