//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

/// Bytes of sentences from the network, without TLS: a listening TCP or UDP socket, or a TCP connection that is made again
/// when it breaks.
///
/// Each connection is a feed of its own and needs a `MessageStream` of its own; `Reading.bytes` says which. Blocks at most
/// as long as it is told, so that a service can end.
public struct SentenceSource: ~Copyable, Sendable {
    /// What there is to do after a call.
    public enum Reading: Hashable, Sendable {
        /// So many bytes came over a connection; a datagram always ends its last line.
        case bytes(count: Int, connection: Int)
        /// A connection ended; its stream can be finished.
        case closed(connection: Int)
        /// Nothing came in the time.
        case idle
    }

    /// Milliseconds before a connection is tried again: the first wait and the longest; each doubles the one before.
    public struct BackOff: Hashable, Sendable {
        /// Half a second: a server that restarts is back by then.
        public var first: Int = 500
        /// A minute, so that a feed that is down costs nothing.
        public var longest: Int = 60_000

        /// Half a second to a minute.
        public init() {}
    }

    /// Connections that may be open to a listening socket; more are closed at once.
    public static let mostConnections = 64

    private let address: SentenceAddress
    private let isListening: Bool
    private let backOff: BackOff
    private var listener: Int32 = -1
    private var connections: [(descriptor: Int32, number: Int)] = []
    private var made = 0
    private var wait: Int
    private var nextAttempt: Int64 = 0
    private var turn = 0

    /// Waits for feeds that others send or connect.
    public init(listening address: SentenceAddress) throws(SentenceSourceError) {
        self.address = address
        isListening = true
        backOff = BackOff()
        wait = 0
        listener = try Socket.listener(address)
    }

    /// Connects, and connects again with growing pauses whenever the connection ends.
    public init(connecting address: SentenceAddress, backOff: BackOff = BackOff()) throws(SentenceSourceError) {
        guard address.transport == .tcp else { throw .connectionless }
        self.address = address
        isListening = false
        self.backOff = backOff
        wait = backOff.first
    }

    deinit {
        for connection in connections { close(connection.descriptor) }
        if listener >= 0 { close(listener) }
    }

    /// The port that is listened to, which the system chose if 0 was asked for.
    public var port: UInt16 { listener >= 0 ? Socket.port(listener) : address.port }

    /// Reads what comes next.
    ///
    /// - Parameters:
    ///   - buffer: at least 2 kB, so that a datagram fits.
    ///   - milliseconds: the longest wait.
    public mutating func read(
        into buffer: UnsafeMutableRawBufferPointer,
        waiting milliseconds: Int
    ) throws(SentenceSourceError) -> Reading {
        if isListening { return try readListening(buffer, milliseconds) }
        guard !connections.isEmpty else { return connect(milliseconds) }
        guard Socket.isReadable([connections[0].descriptor], milliseconds).contains(0) else { return .idle }
        return receive(0, buffer)
    }

    private mutating func readListening(
        _ buffer: UnsafeMutableRawBufferPointer,
        _ milliseconds: Int
    ) throws(SentenceSourceError) -> Reading {
        let ready = Socket.isReadable([listener] + connections.map(\.descriptor), milliseconds)
        guard !ready.isEmpty else { return .idle }
        if address.transport == .udp {
            // Room for the end of the last line.
            let count = recv(listener, buffer.baseAddress, buffer.count - 1, 0)
            guard count > 0 else { return .idle }
            let isEnded = buffer[count - 1] == 0x0A
            if !isEnded { buffer[count] = 0x0A }
            return .bytes(count: isEnded ? count : count + 1, connection: 0)
        }
        if ready.contains(0) { accept() }
        // Connections take turns, so that none is left waiting by a busy one.
        turn += 1
        for offset in 0..<connections.count {
            let place = (turn + offset) % connections.count
            if ready.contains(place + 1) { return receive(place, buffer) }
        }
        return .idle
    }

    private mutating func receive(_ place: Int, _ buffer: UnsafeMutableRawBufferPointer) -> Reading {
        let connection = connections[place]
        let count = recv(connection.descriptor, buffer.baseAddress, buffer.count, 0)
        if count > 0 {
            wait = backOff.first
            return .bytes(count: count, connection: connection.number)
        }
        if count < 0, errno == EINTR || errno == EAGAIN { return .idle }
        close(connection.descriptor)
        connections.remove(at: place)
        // A server that hangs up without a word is not asked more and more often.
        nextAttempt = Socket.now() + Int64(wait)
        wait = min(max(1, wait * 2), backOff.longest)
        return .closed(connection: connection.number)
    }

    private mutating func accept() {
        let descriptor = Socket.accept(listener)
        guard descriptor >= 0 else { return }
        guard connections.count < Self.mostConnections else {
            close(descriptor)
            return
        }
        made += 1
        connections.append((descriptor, made))
    }

    /// One attempt when its time has come, else a wait.
    private mutating func connect(_ milliseconds: Int) -> Reading {
        let pause = nextAttempt - Socket.now()
        if pause > 0 {
            usleep(UInt32(min(pause, Int64(max(0, milliseconds)))) * 1_000)
            guard nextAttempt <= Socket.now() else { return .idle }
        }
        if let descriptor = Socket.connected(address, milliseconds) {
            made += 1
            connections = [(descriptor, made)]
        } else {
            nextAttempt = Socket.now() + Int64(wait)
            wait = min(wait * 2, backOff.longest)
        }
        return .idle
    }
}
