//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import HTTPTypes
import HummingbirdCore
import NIOCore
import NIOHTTPTypes

/// Writes the body of an answer; waits where the partner is slower.
struct StreamWriter: ResponseBodyWriter {
    let channel: any Channel

    mutating func write(_ buffer: ByteBuffer) async throws {
        guard buffer.readableBytes > 0 else { return }
        if channel.isWritable {
            channel.writeAndFlush(HTTPResponsePart.body(buffer), promise: nil)
        } else {
            try await channel.writeAndFlush(HTTPResponsePart.body(buffer)).get()
        }
    }

    /// Returns when the partner has taken all of it.
    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {
        try await channel.writeAndFlush(HTTPResponsePart.end(trailingHeaders)).get()
    }
}
