//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Telemetry

/// What the node can say of itself to those who look after it.
package protocol NodeWatch: Sendable {
    /// How the node stands now; holds no name of a person or company, and nothing that was asked for.
    func families() async -> [MetricFamily]
    /// What the node needs to do its work, and whether it is there.
    func checks() async -> [ReadinessCheck]
}

/// One thing that a node needs to do its work.
package struct ReadinessCheck: Sendable, Hashable, Encodable {
    /// Such as `database`.
    package let name: String
    package let isReady: Bool
    /// For those who look after the node.
    package let detail: String

    package init(_ name: String, isReady: Bool, detail: String) {
        self.name = name
        self.isReady = isReady
        self.detail = detail
    }
}

/// The watch over a node: what counts requests, what else is known, and who is told.
package struct NodeObservation: Sendable {
    package let meter: RequestMeter
    package let watch: any NodeWatch
    /// What a program must bring to read figures on the console's port; nil where nobody gets them there.
    package let token: String?

    package init(meter: RequestMeter, watch: any NodeWatch, token: String?) {
        self.meter = meter
        self.watch = watch
        self.token = token
    }

    /// All figures in Prometheus' text format.
    package func text() async -> String { PrometheusText.write(meter.families + (await watch.families())) }
}
