//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import NIOCore
import NIOPosix
import NIOSSL
import PKI

/// A client that speaks TLS as a test wants it.
enum RawTLS {
    static func configuration(_ keys: NodeKeys?) throws -> TLSConfiguration {
        var configuration = TLSConfiguration.makeClientConfiguration()
        configuration.certificateVerification = .none
        configuration.applicationProtocols = ["h2"]
        if let keys {
            let pem = Array(SecretKey.p256(keys.key).pem.utf8)
            configuration.certificateChain = [
                .certificate(try NIOSSLCertificate(bytes: keys.certificate.derBytes, format: .der))
            ]
            configuration.privateKey = .privateKey(try NIOSSLPrivateKey(bytes: pem, format: .pem))
        }
        return configuration
    }

    /// Connects, sends nothing, and waits until the server ends the connection.
    ///
    /// - Returns: how many bytes came, and the first error.
    static func end(_ port: Int, _ configuration: TLSConfiguration) async throws -> (bytes: Int, error: String?) {
        let context = try NIOSSLContext(configuration: configuration)
        let promise = MultiThreadedEventLoopGroup.singleton.any().makePromise(of: (bytes: Int, error: String?).self)
        let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .connect(host: "127.0.0.1", port: port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    let pipeline = channel.pipeline.syncOperations
                    try pipeline.addHandler(NIOSSLClientHandler(context: context, serverHostname: nil))
                    try pipeline.addHandler(Watcher(promise))
                    return channel
                }
            }
        defer { channel.close(promise: nil) }
        return try await promise.futureResult.get()
    }

    private final class Watcher: ChannelInboundHandler {
        typealias InboundIn = ByteBuffer

        private let promise: EventLoopPromise<(bytes: Int, error: String?)>
        private var bytes = 0
        private var error: String?

        init(_ promise: EventLoopPromise<(bytes: Int, error: String?)>) { self.promise = promise }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            bytes += unwrapInboundIn(data).readableBytes
        }

        func errorCaught(context: ChannelHandlerContext, error: any Error) {
            if self.error == nil { self.error = "\(error)" }
        }

        func channelInactive(context: ChannelHandlerContext) { promise.succeed((bytes, error)) }
    }
}
