//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Why a declaration was inspected, as the layout names it.
enum SelectionGround: String, Sendable {
    case rule
    case lookout
    case officer
    case random
}
