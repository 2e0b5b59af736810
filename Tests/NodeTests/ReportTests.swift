//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Console
import Customs
import Foundation
import Logging
import Node
import Statistics
import Targeting
import TestSupport
import Testing

@Suite("Reports of a node")
struct NodeReportTests {
    private static let hasBrowser = FileManager.default.isExecutableFile(atPath: "/usr/bin/chromium")

    @Test("the yield of targeting is counted from the node's own inspections")
    func yield() async throws {
        try await Workshop.run { workshop in
            let node = try await workshop.open()
            let past = workshop.past(200)
            try await workshop.add(past, to: node)
            let illicit = (0..<200).count { workshop.isIllicit(past, $0) }
            let desk = try node.reports()
            let day = CalendarDate(nearestDaysSince1970: SampleDeclarations.start / 86_400)
            let definition = try #require(desk.builtIn(anchor: day).first { $0.kind == .targetingYield })
            let yield = try await desk.yield(definition, scope: nil)
            #expect(yield.rows.map(\.method) == ["model"])
            #expect(yield.inspected == 200 && yield.found == illicit && illicit > 0)
            #expect(try await desk.yield(definition, scope: "CN-7200").inspected == 0)
            try await node.close()
        }
    }

    @Test("a report is printed with its fonts inside", .enabled(if: hasBrowser, "Chromium is not installed"))
    func printing() async throws {
        try await Workshop.run { workshop in
            let node = try await workshop.open()
            let services = try NodeServer(node, logger: Logger(label: "test")).consoleServices()
            let printer = try #require(services.printer)
            let html = "<!DOCTYPE html><link rel=stylesheet href=page.css><body>Biên bản 纪要</body>"
            let pdf = try await printer.pdf(of: html, style: "@page { size: A4 }")
            #expect(pdf.starts(with: Array("%PDF-".utf8)))
            #expect(pdf.count > 5_000)
            try await node.close()
        }
    }
}
