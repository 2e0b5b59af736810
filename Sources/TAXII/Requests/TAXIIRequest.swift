//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A request as any HTTP server has it, but for its body and who sent it.
public struct TAXIIRequest: Hashable, Sendable {
    /// In capitals.
    public let method: String
    /// Begins with a slash; percent signs as they came.
    public let path: String
    /// Behind the question mark, percent signs as they came.
    public let query: String?
    /// The header field `Accept`; all of them joined by commas.
    public let accept: String?
    /// The header field `Content-Type`.
    public let contentType: String?

    /// A request from its parts.
    public init(method: String, path: String, query: String?, accept: String?, contentType: String?) {
        self.method = method
        self.path = path
        self.query = query
        self.accept = accept
        self.contentType = contentType
    }
}
