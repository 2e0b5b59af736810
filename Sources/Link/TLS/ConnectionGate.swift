//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import NIOCore
import NIOSSL
import NIOTLS

/// Stands between TLS and HTTP/2: lets HTTP/2 begin when the partner has spoken, notes why a connection ends, and
/// when the last sign of life came.
///
/// In TLS 1.3 a client is done before the server has judged its certificate. So nothing is sent until the server's
/// first frame shows that it has; what it says otherwise is read, and not lost to a reset of the connection.
final class ConnectionGate: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer

    private let fate: Fate
    private let open: (ConnectionGate, any Channel) throws -> Void
    private var isOpen = false
    private(set) var lastRead = NIODeadline.now()

    /// - Parameter open: adds HTTP/2 behind this handler.
    init(fate: Fate, _ open: @escaping (ConnectionGate, any Channel) throws -> Void) {
        self.fate = fate
        self.open = open
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case .handshakeCompleted(let name)? = event as? TLSUserEvent, name != LinkTLS.protocolName {
            fate.note(.protocolViolation("no HTTP/2"))
            context.close(promise: nil)
        }
        context.fireUserInboundEventTriggered(event)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        lastRead = .now()
        if !isOpen {
            isOpen = true
            do {
                try open(self, context.channel)
            } catch {
                fate.note(LinkError(network: error))
                return context.close(promise: nil)
            }
        }
        context.fireChannelRead(data)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        fate.note(LinkError(network: error))
        context.fireErrorCaught(error)
        context.close(promise: nil)
    }
}
