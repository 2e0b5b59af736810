//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Console
import Foundation
import Node
import Testing

@Suite("Printing to PDF")
struct PrintingTests {
    @Test("without Chromium there is a clear error")
    func printer() async throws {
        let printer = ChromiumPrinter(browser: "/nonexistent/chromium")
        await #expect(throws: PrintingError.noBrowser("/nonexistent/chromium")) {
            try await printer.pdf(of: "<p>x</p>", style: "")
        }
        let failing = ChromiumPrinter(browser: "/bin/false")
        await #expect(throws: PrintingError.self) { try await failing.pdf(of: "<p>x</p>", style: "") }
    }

    @Test(
        "a page is printed with its fonts inside",
        .enabled(if: ChromiumPrinter.places.contains { FileManager.default.isExecutableFile(atPath: $0) })
    )
    func printing() async throws {
        let pdf = try await ChromiumPrinter().pdf(
            of: "<!DOCTYPE html><meta charset=utf-8><p>Biên bản <span lang=zh>会议纪要</span>",
            style: "@page { size: A4; }"
        )
        let text = String(decoding: pdf, as: UTF8.self)
        #expect(text.hasPrefix("%PDF-") && text.contains("FontFile"))
        let attached = try PDFAttachments.add(
            [PDFAttachments.File(name: "minutes.json", mediaType: "application/json", bytes: [1, 2, 3])],
            to: pdf
        )
        #expect(PDFAttachments.read(attached).map(\.bytes) == [[1, 2, 3]])
    }
}
