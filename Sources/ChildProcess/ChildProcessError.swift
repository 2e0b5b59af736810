//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Why a program was not started.
public struct ChildProcessError: Error, Hashable, CustomStringConvertible {
    public let program: String
    public let reason: String

    public var description: String { "\(program) could not be started: \(reason)" }
}
