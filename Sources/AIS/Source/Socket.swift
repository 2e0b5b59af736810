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

/// The calls of POSIX that a source of sentences needs.
enum Socket {
    /// Milliseconds of a clock that never goes back.
    static func now() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000
    }

    /// Places of the sockets that have something to read.
    static func isReadable(_ descriptors: [Int32], _ milliseconds: Int) -> [Int] {
        var polled = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        guard poll(&polled, UInt(polled.count), Int32(clamping: milliseconds)) > 0 else { return [] }
        return polled.indices.filter { polled[$0].revents != 0 }
    }

    static func listener(_ address: SentenceAddress) throws(SentenceSourceError) -> Int32 {
        var failure = SentenceSourceError.unknownHost(address.host)
        for candidate in addresses(address, isPassive: true) {
            let descriptor = socket(candidate.family, candidate.kind, 0)
            guard descriptor >= 0 else { continue }
            var yes: Int32 = 1
            setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
            let isBound = candidate.withPointer { bind(descriptor, $0, $1) == 0 }
            if isBound, address.transport == .udp || listen(descriptor, 16) == 0 { return descriptor }
            failure = system("cannot listen on \(address)")
            close(descriptor)
        }
        throw failure
    }

    /// A connection, or `nil` when none was made in the time.
    static func connected(_ address: SentenceAddress, _ milliseconds: Int) -> Int32? {
        for candidate in addresses(address, isPassive: false) {
            let descriptor = socket(candidate.family, candidate.kind, 0)
            guard descriptor >= 0 else { continue }
            let flags = fcntl(descriptor, F_GETFL, 0)
            _ = fcntl(descriptor, F_SETFL, flags | O_NONBLOCK)
            let isMade = candidate.withPointer { connect(descriptor, $0, $1) == 0 }
            if isMade || errno == EINPROGRESS && isConnected(descriptor, milliseconds) {
                _ = fcntl(descriptor, F_SETFL, flags)
                return descriptor
            }
            close(descriptor)
        }
        return nil
    }

    private static func isConnected(_ descriptor: Int32, _ milliseconds: Int) -> Bool {
        var polled = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        guard poll(&polled, 1, Int32(clamping: milliseconds)) > 0 else { return false }
        var fault: Int32 = 0
        var size = socklen_t(MemoryLayout<Int32>.size)
        return getsockopt(descriptor, SOL_SOCKET, SO_ERROR, &fault, &size) == 0 && fault == 0
    }

    static func accept(_ listener: Int32) -> Int32 {
        #if canImport(Glibc)
            Glibc.accept(listener, nil, nil)
        #else
            Musl.accept(listener, nil, nil)
        #endif
    }

    /// The port that a socket is bound to.
    static func port(_ descriptor: Int32) -> UInt16 {
        var storage = sockaddr_storage()
        var size = socklen_t(MemoryLayout<sockaddr_storage>.size)
        let isKnown = withUnsafeMutablePointer(to: &storage) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &size) == 0 }
        }
        guard isKnown else { return 0 }
        // The port stands at the same place in both families, in the order of the network.
        return withUnsafeBytes(of: &storage) { UInt16($0[2]) << 8 | UInt16($0[3]) }
    }

    private struct Candidate {
        let family: Int32
        let kind: Int32
        let bytes: [UInt8]

        func withPointer<Result>(_ body: (UnsafePointer<sockaddr>, socklen_t) -> Result) -> Result {
            var storage = sockaddr_storage()
            withUnsafeMutableBytes(of: &storage) { $0.copyBytes(from: bytes.prefix($0.count)) }
            return withUnsafePointer(to: &storage) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, socklen_t(bytes.count)) }
            }
        }
    }

    private static func addresses(_ address: SentenceAddress, isPassive: Bool) -> [Candidate] {
        var hints = addrinfo()
        hints.ai_family = AF_UNSPEC
        #if canImport(Glibc)
            let (stream, datagram) = (Int32(SOCK_STREAM.rawValue), Int32(SOCK_DGRAM.rawValue))
        #else
            let (stream, datagram) = (SOCK_STREAM, SOCK_DGRAM)
        #endif
        hints.ai_socktype = address.transport == .tcp ? stream : datagram
        hints.ai_flags = isPassive ? AI_PASSIVE : 0
        var list: UnsafeMutablePointer<addrinfo>?
        let host: String? = address.host.isEmpty ? nil : address.host
        guard getaddrinfo(host, String(address.port), &hints, &list) == 0 else { return [] }
        defer { freeaddrinfo(list) }
        var found: [Candidate] = []
        var next = list
        while let entry = next?.pointee {
            if let start = entry.ai_addr {
                let bytes = UnsafeRawBufferPointer(start: start, count: Int(entry.ai_addrlen))
                found.append(Candidate(family: entry.ai_family, kind: entry.ai_socktype, bytes: Array(bytes)))
            }
            next = entry.ai_next
        }
        return found
    }

    private static func system(_ what: String) -> SentenceSourceError {
        let number = errno
        return .system(what: what, number: number, words: String(cString: strerror(number)))
    }
}
