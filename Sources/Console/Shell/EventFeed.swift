//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Exchange
import Hummingbird
import Officers
import ServiceLifecycle

/// Streams that say that there is something new, never what (server-sent events, WHATWG HTML, section 9.2).
///
/// A stream ends with the session, when the node stops, or when its officer opens more pages than ``EventSeats`` has
/// room for.
struct EventFeed: Sendable {
    let services: ConsoleServices
    private let seats = EventSeats()

    private static let heartbeat = Duration.seconds(15)

    init(services: ConsoleServices) {
        self.services = services
    }

    private enum Frame: String, Sendable {
        /// Also tells the browser after which time to come back.
        case hello = "retry: 3000\nevent: hello\ndata: 1\n\n"
        case news = "event: news\ndata: 1\n\n"
        /// Another page of the officer took the place.
        case bye = "event: bye\ndata: 1\n\n"
        case heartbeat = ": \n\n"

        var bytes: ByteBuffer { ByteBuffer(string: rawValue) }
    }

    /// - Parameter news: news from now on, and whether they concern the officer.
    func response(
        _ context: ConsoleContext,
        _ news: @escaping @Sendable () -> AsyncStream<ExchangeNews>,
        concerning isWanted: @escaping @Sendable (ExchangeNews, Officer) -> Bool
    ) throws -> Response {
        guard let identity = context.identity else { throw ConsoleError.notSignedIn }
        let officer = identity.officer
        let (seats, store, now) = (seats, services.officerStore, services.now)
        let delegations = services.delegations
        let body = ResponseBody { writer in
            let (frames, frame) = AsyncStream.makeStream(of: Frame.self, bufferingPolicy: .bufferingNewest(16))
            // Only now: a request for the headers alone never comes here.
            let seat = await seats.take(officer.id) {
                frame.yield(.bye)
                frame.finish()
            }
            do {
                try await writer.write(Frame.hello.bytes)
                try await withThrowingTaskGroup(of: Void.self) { group in
                    group.addTask {
                        for await some in news() where isWanted(some, officer) { frame.yield(.news) }
                        frame.finish()
                    }
                    group.addTask {
                        while true {
                            try await Task.sleep(for: Self.heartbeat)
                            let session = try await store.session(tokenHash: identity.session.tokenHash, now: now())
                            let isActive = try await store.officer(id: officer.id)?.isActive ?? false
                            guard let session, isActive else { return frame.finish() }
                            // What was handed over may have ended, or the officer acts as somebody else now.
                            let acting = try await delegations.acting(session, of: identity.own)
                            guard acting?.delegation == identity.acting?.delegation else { return frame.finish() }
                            frame.yield(.heartbeat)
                        }
                    }
                    for await next in frames.cancelOnGracefulShutdown() { try await writer.write(next.bytes) }
                    group.cancelAll()
                }
                try await writer.finish(nil)
            } catch {
                await seats.giveBack(seat, of: officer.id)
                throw error
            }
            await seats.giveBack(seat, of: officer.id)
        }
        return Response(
            status: .ok,
            headers: [.contentType: "text/event-stream; charset=utf-8", .cacheControl: "no-store"],
            body: body
        )
    }
}
