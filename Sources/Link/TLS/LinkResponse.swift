//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import HTTPTypes
package import NIOCore
package import PKI

/// What a partner answers.
package struct LinkResponse: Sendable {
    package let status: HTTPResponse.Status
    package let headers: HTTPFields
    /// Comes while it is read, once; leaving it unread ends the exchange.
    package let body: LinkBody
    /// Who answered, verified.
    package let peer: VerifiedPeer
}

/// The body of an answer.
package struct LinkBody: AsyncSequence, Sendable {
    package typealias Element = ByteBuffer
    package typealias Failure = LinkError

    let exchange: OutgoingExchange

    package func makeAsyncIterator() -> Iterator {
        Iterator(base: exchange.body.makeAsyncIterator(), exchange: exchange)
    }

    package struct Iterator: AsyncIteratorProtocol {
        var base: StreamedBody.AsyncIterator
        let exchange: OutgoingExchange

        /// - Throws: ``LinkError`` where the body ends before it is whole.
        package mutating func next() async throws(LinkError) -> ByteBuffer? {
            do {
                return try await base.next()
            } catch {
                throw exchange.fate.cause ?? LinkError(network: error)
            }
        }

        package mutating func next(isolation actor: isolated (any Actor)?) async throws(LinkError) -> ByteBuffer? {
            do {
                return try await base.next(isolation: actor)
            } catch {
                throw exchange.fate.cause ?? LinkError(network: error)
            }
        }
    }

    /// Reads all of it.
    ///
    /// - Throws: ``LinkError``; ``LinkError/protocolViolation(_:)`` where it is longer.
    package func collect(upTo most: Int) async throws(LinkError) -> ByteBuffer {
        var whole = ByteBuffer()
        var iterator = makeAsyncIterator()
        while var piece = try await iterator.next() {
            guard whole.readableBytes + piece.readableBytes <= most else {
                exchange.cancel()
                throw .protocolViolation("an answer of more than \(most) bytes")
            }
            whole.writeBuffer(&piece)
        }
        return whole
    }
}
