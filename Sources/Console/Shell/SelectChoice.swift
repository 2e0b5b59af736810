//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// One choice of a field in a form.
struct SelectChoice: Sendable {
    let value: String
    let label: String
    let isChosen: Bool
}
