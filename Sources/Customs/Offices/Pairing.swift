//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Two offices of neighbouring services that work as partners while the pairing holds.
package struct Pairing: Hashable, Sendable {
    package let a: String
    package let b: String
    package let validity: ValidityPeriod
    /// Where the pairing was agreed.
    package let source: String

    package init(a: String, b: String, validity: ValidityPeriod = .always, source: String = "") {
        self.a = a
        self.b = b
        self.validity = validity
        self.source = source
    }

    /// The other office's code, nil when the office isn't part of it.
    package func partner(of code: String) -> String? {
        switch code {
        case a: b
        case b: a
        default: nil
        }
    }
}
