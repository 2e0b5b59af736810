//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Telemetry
import Testing

@Suite("Prometheus' text format")
struct PrometheusTextTests {
    @Test("a family has its help, its type and a line for each value")
    func family() {
        let family = MetricFamily(
            "lienquan_queue_size",
            .gauge,
            help: "What waits.",
            [.init(3, [.init("queue", "hits")]), .init(0.5)]
        )
        #expect(
            PrometheusText.write([family]) == """
                # HELP lienquan_queue_size What waits.
                # TYPE lienquan_queue_size gauge
                lienquan_queue_size{queue="hits"} 3
                lienquan_queue_size 0.5

                """
        )
    }

    @Test(
        "what would break a line or a quote is escaped, and nothing else",
        arguments: [
            ("a\\b", #"a\\b"#), ("a\nb", #"a\nb"#), ("a\"b", #"a\"b"#), ("Đặng 海关\t{}", "Đặng 海关\t{}"),
            (#"\n"#, #"\\n"#),
        ]
    )
    func escaping(_ value: String, _ written: String) {
        let text = PrometheusText.write([MetricFamily("m", .counter, help: "h", [.init(1, [.init("l", value)])])])
        #expect(text.hasSuffix("m{l=\"\(written)\"} 1\n"))
        #expect(text.split(separator: "\n").count == 3)
    }

    @Test("a help keeps its quotes and stays on its line")
    func help() {
        let text = PrometheusText.write([MetricFamily("m", .gauge, help: "a \"b\"\n\\", [.init(1)])])
        #expect(text.hasPrefix("# HELP m a \"b\"\\n\\\\\n"))
    }

    @Test(
        "numbers are written as Prometheus reads them",
        arguments: [
            (Double.infinity, "+Inf"), (-.infinity, "-Inf"), (.nan, "NaN"), (1e15, "1000000000000000.0"),
            (1_732_000_000, "1732000000"),
            (-0.25, "-0.25"), (0, "0"),
        ]
    )
    func numbers(_ value: Double, _ written: String) {
        #expect(PrometheusText.write([.gauge("m", help: "h", value)]).hasSuffix("m \(written)\n"))
    }

    @Test("a family without values is left out")
    func empty() {
        #expect(PrometheusText.write([.gauge("m", help: "h", nil)]).isEmpty)
    }

    @Test("requests are counted, and their durations lie in buckets that add up")
    func requests() {
        let meter = RequestMeter()
        for seconds in [0.004, 0.005, 0.3, 99] {
            meter.record(route: "/rules/{rule}", method: "GET", status: 200, seconds: seconds)
        }
        meter.record(route: "/", method: "POST", status: 403, seconds: 0.1)
        meter.recordFailedLogin()
        let text = PrometheusText.write(meter.families)
        #expect(text.contains(#"lienquan_http_requests_total{route="/rules/{rule}",method="GET",status="200"} 4"#))
        #expect(text.contains(#"lienquan_http_requests_total{route="/",method="POST",status="403"} 1"#))
        let bucket = #"lienquan_http_request_duration_seconds_bucket{route="/rules/{rule}",le="#
        #expect(text.contains(bucket + "\"0.005\"} 2\n"))
        #expect(text.contains(bucket + "\"0.25\"} 2\n"))
        #expect(text.contains(bucket + "\"0.5\"} 3\n"))
        #expect(text.contains(bucket + "\"10.0\"} 3\n"))
        #expect(text.contains(bucket + "\"+Inf\"} 4\n"))
        #expect(text.contains(#"lienquan_http_request_duration_seconds_count{route="/rules/{rule}"} 4"#))
        #expect(text.contains("lienquan_failed_logins_total 1\n"))
    }
}
