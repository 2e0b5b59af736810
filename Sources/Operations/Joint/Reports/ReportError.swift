//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// Why a situation report does not do what is asked.
package enum ReportError: Error, Hashable, Sendable {
    case unknown
    case reversed
    /// No day of it is a day of the operation.
    case outside
    case closed
    case signed
    case tooLong
    /// Languages in which nothing is written.
    case incomplete([Language])
    case changedMeanwhile
}
