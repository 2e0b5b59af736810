//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension SeaAlert {
    /// Whether a store can write it down and read it back the same: JSON has no infinity (RFC 8259, section 6), and no
    /// engine keeps a NUL character.
    package var canBeKept: Bool {
        figures.allSatisfy { $0.value.isFinite && $0.threshold?.isFinite ?? true }
            && ![zone, before, after].contains { $0?.utf8.contains(0) ?? false }
    }
}
