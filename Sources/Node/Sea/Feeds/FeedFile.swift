//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Console
import Foundation

#if canImport(Glibc)
    import Glibc

    /// By its own name: ``FeedFile`` has a `read` of its own.
    private let readBytes = Glibc.read
#else
    import Musl

    private let readBytes = Musl.read
#endif

/// A log of sentences, read to its end, or a serial line, read for ever. Reading waits, so it has a thread of its own.
struct FeedFile: Sendable {
    struct Fault: Error {
        let reason: String
    }

    let path: String
    let baud: Int

    /// A file is read no faster than it is taken: nothing of it may be dropped.
    private static let mostWaiting = 1 << 20
    private static let pieceSize = 1 << 16

    /// Reads until the end of the file, until the line breaks, or until the task is cancelled.
    /// - Throws: ``Fault``
    func read(into queue: FeedQueue, _ condition: FeedCondition) async throws {
        let stop = StopFlag()
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
                let thread = Thread {
                    continuation.resume(with: Result { try readHere(into: queue, condition, stop) })
                }
                thread.name = "sea feed"
                thread.start()
            }
        } onCancel: {
            stop.raise()
        }
    }

    private func readHere(into queue: FeedQueue, _ condition: FeedCondition, _ stop: StopFlag) throws {
        let descriptor = open(path, O_RDONLY | O_NOCTTY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { throw Fault(reason: String(cString: strerror(errno))) }
        defer { close(descriptor) }
        let isLine = isatty(descriptor) == 1
        if isLine { try prepare(descriptor) }
        // A line that broke in mid-sentence must not be gone on with where it comes again.
        defer { if isLine { queue.add([UInt8(ascii: "\n")]) } }
        condition.set(.receiving)
        var piece = [UInt8](repeating: 0, count: Self.pieceSize)
        while !stop.isRaised {
            var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            guard poll(&waiting, 1, 250) != 0 else { continue }
            if !isLine, queue.counts.waiting > Self.mostWaiting {
                usleep(2_000)
                continue
            }
            let count = piece.withUnsafeMutableBytes { readBytes(descriptor, $0.baseAddress, $0.count) }
            if count > 0 {
                queue.add(Array(piece[..<count]))
            } else if count == 0 {
                return
            } else if errno != EAGAIN && errno != EINTR {
                throw Fault(reason: String(cString: strerror(errno)))
            }
        }
    }

    /// Eight bits as they come, no echo, no signs with a meaning.
    private func prepare(_ descriptor: Int32) throws {
        var line = termios()
        guard tcgetattr(descriptor, &line) == 0 else { throw Fault(reason: String(cString: strerror(errno))) }
        cfmakeraw(&line)
        let speeds: [Int: Int32] = [
            4_800: B4800, 9_600: B9600, 19_200: B19200, 38_400: B38400, 57_600: B57600, 115_200: B115200,
        ]
        guard let speed = speeds[baud] else { throw Fault(reason: "\(baud) is no speed of a serial line") }
        cfsetispeed(&line, speed_t(speed))
        line.c_cflag |= tcflag_t(CLOCAL | CREAD)
        guard tcsetattr(descriptor, TCSANOW, &line) == 0 else { throw Fault(reason: String(cString: strerror(errno))) }
    }
}
