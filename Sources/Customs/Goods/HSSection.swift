//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A section of the Harmonized System, I to XXI.
package struct HSSection: Hashable, Sendable, Identifiable {
    /// A Roman number.
    package let code: String
    package let name: Trilingual

    package init(code: String, name: Trilingual) {
        self.code = code
        self.name = name
    }

    package var id: String { code }
}
