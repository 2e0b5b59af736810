//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Officers

/// Who asks about the sea, with role and office, and as journals name them.
package struct SeaOfficer: Sendable {
    package let officer: Officer
    /// The login, also for whom they act.
    package let actor: String

    package init(_ officer: Officer, as actor: String) {
        self.officer = officer
        self.actor = actor
    }
}
