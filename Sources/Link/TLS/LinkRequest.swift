//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import HTTPTypes
package import NIOCore

/// What is asked of a partner.
package struct LinkRequest: Sendable {
    /// What is sent with it.
    package enum Body: Sendable {
        case bytes(ByteBuffer)
        /// Sent as it comes, while the answer may come already; a length that is known is told.
        case stream(any AsyncSequence<ByteBuffer, any Error> & Sendable, length: Int?)
    }

    package var method: HTTPRequest.Method
    /// With its query.
    package var path: String
    package var headers: HTTPFields
    package var body: Body
    /// In what time the last byte of the answer must have come.
    package var timeout: Duration

    package init(
        _ method: HTTPRequest.Method = .get,
        _ path: String,
        headers: HTTPFields = [:],
        body: Body = .bytes(ByteBuffer()),
        timeout: Duration = .seconds(30)
    ) {
        self.method = method
        self.path = path
        self.headers = headers
        self.body = body
        self.timeout = timeout
    }

    /// The head as HTTP/2 sends it.
    func head(authority: String) -> HTTPRequest {
        var head = HTTPRequest(method: method, scheme: "https", authority: authority, path: path, headerFields: headers)
        switch body {
        case .bytes(let buffer) where buffer.readableBytes > 0 || method == .post || method == .put:
            head.headerFields[.contentLength] = String(buffer.readableBytes)
        case .stream(_, let length?): head.headerFields[.contentLength] = String(length)
        case .bytes, .stream: break
        }
        return head
    }
}
