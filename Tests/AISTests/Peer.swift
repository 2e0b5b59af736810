//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import AIS
import Foundation

/// The other end of a source, over the loopback.
struct Peer {
    struct Failure: Error {}

    let descriptor: Int32

    init(descriptor: Int32) { self.descriptor = descriptor }

    init(_ address: SentenceAddress) throws {
        let kind = address.transport == .tcp ? SOCK_STREAM : SOCK_DGRAM
        descriptor = socket(AF_INET, Int32(kind.rawValue), 0)
        var place = Self.loopback(address.port)
        let isMade = withUnsafePointer(to: &place) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        guard isMade else { throw Failure() }
    }

    func send(_ text: String) { _ = Foundation.send(descriptor, text, text.utf8.count, 0) }

    func end() { close(descriptor) }

    static func loopback(_ port: UInt16) -> sockaddr_in {
        var place = sockaddr_in()
        place.sin_family = sa_family_t(AF_INET)
        place.sin_port = port.bigEndian
        place.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        return place
    }
}

/// A server that a source connects to.
struct PeerServer {
    let descriptor: Int32
    let port: UInt16

    init() throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var place = Peer.loopback(0)
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let descriptor = descriptor
        let isBound = withUnsafeMutablePointer(to: &place) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, size) == 0 && listen(descriptor, 4) == 0 && getsockname(descriptor, $0, &size) == 0
            }
        }
        guard isBound else { throw Peer.Failure() }
        port = UInt16(bigEndian: place.sin_port)
    }

    func accept() throws -> Peer {
        let accepted = Foundation.accept(descriptor, nil, nil)
        guard accepted >= 0 else { throw Peer.Failure() }
        return Peer(descriptor: accepted)
    }
}
