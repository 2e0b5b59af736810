//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Why a workbook could not be written.
public enum SpreadsheetError: Error, Hashable, Sendable {
    /// More rows than a sheet of a workbook takes.
    case tooManyRows(Int)
    /// What the library or the system said.
    case notWritten(String)
}
