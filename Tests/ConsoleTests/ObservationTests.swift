//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Console
import Customs
import Foundation
import Hummingbird
import Officers
import Telemetry
import Testing

@Suite("What the console says of its node")
struct ObservationTests {
    private static let token = "a token of enough letters"

    private struct SampleWatch: NodeWatch {
        var isReady = true

        func families() async -> [MetricFamily] { [.gauge("lienquan_sample", help: "A sample.", 7)] }
        func checks() async -> [ReadinessCheck] {
            [ReadinessCheck("database", isReady: isReady, detail: "journal at 12")]
        }
    }

    private func observation(isReady: Bool = true, token: String? = token) -> NodeObservation {
        NodeObservation(meter: RequestMeter(), watch: SampleWatch(isReady: isReady), token: token)
    }

    private func bearer(_ token: String) -> HTTPFields { [.authorization: "Bearer \(token)"] }

    @Test("figures are nobody's where the node's configuration names no reader", arguments: [true, false])
    func off(isObserved: Bool) async throws {
        let desk = try await Desk(observation: isObserved ? observation(token: nil) : nil)
        try await desk.test { (visitor) async throws in
            #expect(try await visitor.get("/metrics").status == .notFound)
            #expect(try await visitor.get("/metrics", as: .administrator).status == .notFound)
            #expect(try await visitor.get("/metrics", headers: bearer("")).status == .notFound)
        }
    }

    @Test("figures are for who brings the token, and for no officer")
    func token() async throws {
        let desk = try await Desk(observation: observation())
        try await desk.test { (visitor) async throws in
            #expect(try await visitor.get("/metrics").status == .unauthorized)
            #expect(
                try await visitor.get("/metrics", headers: bearer("another token of letters")).status == .unauthorized
            )
            #expect(try await visitor.get("/metrics", as: .administrator).status == .unauthorized)
            let page = try await visitor.get("/metrics", headers: bearer(Self.token))
            #expect(page.status == .ok)
            #expect(page.headers[.contentType] == "text/plain; version=0.0.4; charset=utf-8")
            #expect(page.text.contains("lienquan_sample 7\n"))
        }
    }

    @Test("figures hold routes and no address, no name, no number and no login")
    func nothingPersonal() async throws {
        let desk = try await Desk(observation: observation())
        try await desk.test { (visitor) async throws in
            let number = DeskDeclarations.numbers[0]
            _ = try await visitor.get("/declarations/\(number)/1", as: .inspector)
            _ = try await visitor.get("/declarations?number=\(number)", as: .inspector)
            _ = try await visitor.get("/Nguyen-Van-Cuong/0912345678")
            let fields = [("login", "nguyen.cuong"), ("password", "mật khẩu sai")]
            for _ in 0..<3 { _ = try await visitor.post("/login", fields, as: .inspector) }
            let text = try await visitor.get("/metrics", headers: bearer(Self.token)).text
            #expect(text.contains(#"route="/declarations/{number}/{item}",method="GET",status="200"} 1"#))
            #expect(text.contains(#"route="none",method="GET",status="404"} 1"#))
            #expect(text.contains("lienquan_failed_logins_total 3\n"))
            for secret in [number, "Cuong", "cuong", "0912345678", "Trần", Self.token] {
                #expect(!text.contains(secret), "\(secret)")
            }
        }
    }

    @Test("readiness is yes or no to anyone, and in detail to who looks after the node")
    func readiness() async throws {
        let desk = try await Desk(observation: observation())
        try await desk.test { (visitor) async throws in
            let page = try await visitor.get("/readyz")
            #expect(page.status == .ok && page.text == "ready\n")
            for role in Officer.Role.allCases {
                let text = try await visitor.get("/readyz", as: role).text
                #expect(text.contains("journal at 12") == (role == .administrator), "\(role)")
            }
            #expect(try await visitor.get("/readyz", headers: bearer(Self.token)).text.contains("journal at 12"))
            #expect(try await visitor.get("/healthz", headers: bearer(Self.token)).text == "ok\n")
        }
    }

    @Test("a node that lacks something is alive and not ready")
    func notReady() async throws {
        let desk = try await Desk(observation: observation(isReady: false))
        try await desk.test { (visitor) async throws in
            #expect(try await visitor.get("/healthz").status == .ok)
            let page = try await visitor.get("/readyz")
            #expect(page.status == .serviceUnavailable && page.text == "not ready\n")
            #expect(try await visitor.get("/readyz", as: .administrator).status == .serviceUnavailable)
        }
    }

    @Test("a node that can't store is not ready")
    func failing() async throws {
        let desk = try await Desk(failsToStore: true, observation: observation())
        try await desk.test { (visitor) async throws in
            #expect(try await visitor.get("/readyz").status == .serviceUnavailable)
        }
    }
}
