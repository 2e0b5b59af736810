//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import NIOCore
import NIOHTTP2

/// Ends a connection of a partner that broke HTTP/2: NIO says goodbye and leaves the closing to the last handler.
///
/// Without it such a connection would stay for as long as the partner likes, and hold up the end of the node.
final class ConnectionEnd: ChannelInboundHandler {
    typealias InboundIn = HTTP2Frame

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
}
