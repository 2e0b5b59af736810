//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Objects of a message that no collection takes: what a partner writes may be nested deeper than tools can read.
package enum ExportFault: Error, Hashable, Sendable {
    case unshowable(reason: String)
}
