//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension CaseEntity {
    /// By which the same thing is found again: letters and digits of its number alone. Nil for what is nominal.
    package var normalKey: String? { label.flatMap(Self.normalKey) }

    package static func normalKey(_ label: String) -> String? {
        let key = label.uppercased().unicodeScalars.filter { $0.properties.isAlphabetic || ("0"..."9").contains($0) }
        return key.isEmpty ? nil : String(String.UnicodeScalarView(key))
    }
}
