//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Why the console can't do what a request asks, before any rule of a context is met.
package enum ConsoleError: Error, Hashable, Sendable {
    case notSignedIn
    case notAllowed
    /// An officer with a one-time password must choose an own one first.
    case mustChangePassword
    /// The form is not one of ours or has grown old.
    case forgedForm
    case notFound
    case tooLarge(limit: Int)
    case malformed(String)
    case unsupportedMediaType
    case unknownTemplate(String)
    case resourceMissing(String)
}
