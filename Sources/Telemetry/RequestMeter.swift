//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Synchronization

/// Counts requests by route, method and status, and how long they took by route.
///
/// A route is the pattern of an address (`/declarations/{number}`), never an address: what people ask for is nobody's
/// figure.
public final class RequestMeter: Sendable {
    /// Upper bounds of durations in seconds.
    private static let bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

    private struct Key: Hashable {
        var route: String
        var method: String
        var status: Int
    }

    private struct Durations {
        var counts = [Int](repeating: 0, count: RequestMeter.bounds.count + 1)
        var sum = 0.0
    }

    private struct State {
        var requests: [Key: Int] = [:]
        var durations: [String: Durations] = [:]
        var failedLogins = 0
    }

    private let state = Mutex(State())

    /// Begins with nothing.
    public init() {}

    /// Notes a request that was answered.
    public func record(route: String, method: String, status: Int, seconds: Double) {
        let place = Self.bounds.firstIndex { seconds <= $0 } ?? Self.bounds.count
        state.withLock { state in
            state.requests[Key(route: route, method: method, status: status), default: 0] += 1
            state.durations[route, default: Durations()].counts[place] += 1
            state.durations[route, default: Durations()].sum += seconds
        }
    }

    /// Notes a login that was refused.
    public func recordFailedLogin() { state.withLock { $0.failedLogins += 1 } }

    /// What was counted so far.
    public var families: [MetricFamily] {
        let state = state.withLock { $0 }
        let requests = state.requests.sorted {
            ($0.key.route, $0.key.method, $0.key.status) < ($1.key.route, $1.key.method, $1.key.status)
        }
        let durations = state.durations.sorted { $0.key < $1.key }
        return [
            MetricFamily(
                "lienquan_http_requests_total",
                .counter,
                help: "Requests that were answered, by route, method and status.",
                requests.map { key, count in
                    .init(
                        Double(count),
                        [.init("route", key.route), .init("method", key.method), .init("status", String(key.status))]
                    )
                }
            ),
            MetricFamily(
                "lienquan_http_request_duration_seconds",
                .histogram,
                help: "Seconds until a request was answered, by route.",
                durations.flatMap { Self.samples($0.key, $0.value) }
            ),
            MetricFamily(
                "lienquan_failed_logins_total",
                .counter,
                help: "Logins that were refused.",
                [.init(Double(state.failedLogins))]
            ),
        ]
    }

    private static func samples(_ route: String, _ durations: Durations) -> [MetricFamily.Sample] {
        var below = 0
        var samples: [MetricFamily.Sample] = []
        for (place, count) in durations.counts.enumerated() {
            below += count
            let bound = place < bounds.count ? "\(bounds[place])" : "+Inf"
            samples.append(.init(Double(below), [.init("route", route), .init("le", bound)], suffix: "_bucket"))
        }
        samples.append(.init(durations.sum, [.init("route", route)], suffix: "_sum"))
        samples.append(.init(Double(below), [.init("route", route)], suffix: "_count"))
        return samples
    }
}
