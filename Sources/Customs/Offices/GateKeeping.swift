//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// That an office keeps a gate, while it does.
///
/// The gate table knows today's region only; a gate changed hands when the regions were redrawn in July 2025.
package struct GateKeeping: Hashable, Sendable {
    package let gate: String
    package let office: String
    package let validity: ValidityPeriod

    package init(gate: String, office: String, validity: ValidityPeriod = .always) {
        self.gate = gate
        self.office = office
        self.validity = validity
    }
}
