//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// Prints a page that the node made to PDF, with the Chromium of the machine.
///
/// The page must stand alone: it is opened from a folder that nobody else can read, runs no script, and whatever address
/// it names is not found. One page is printed at a time; fonts are embedded.
package actor PagePrinter {
    /// Where Debian and others put it.
    package static let places = [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium",
    ]
    private static let patience = Duration.seconds(60)

    private let browser: String?

    /// - Parameter browser: the program; nil takes the first of ``places`` that is there.
    package init(browser: String? = nil) {
        self.browser = browser ?? Self.places.first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// The bytes of the PDF.
    /// - Parameters:
    ///   - html: a whole page, with nothing of its own that runs or is fetched.
    ///   - style: its style sheet, which also says the paper (`@page`).
    /// - Throws: ``PrinterError``
    package func pdf(html: String, style: String = "") async throws -> [UInt8] {
        guard let browser, FileManager.default.isExecutableFile(atPath: browser) else { throw PrinterError.noBrowser }
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "lienquan-print-\(UUID().uuidString)"
        )
        try FileManager.default.createDirectory(
            at: folder,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
        defer { try? FileManager.default.removeItem(at: folder) }
        let page = folder.appendingPathComponent("page.html")
        let printed = folder.appendingPathComponent("page.pdf")
        try Data(Self.guarded(html, style).utf8).write(to: page)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: browser)
        process.arguments = Self.arguments(page, printed, folder)
        process.environment = ["HOME": folder.path, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TZ": "UTC"]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try await Self.run(process)
        guard process.terminationStatus == 0, let data = try? Data(contentsOf: printed),
            data.starts(with: Array("%PDF".utf8))
        else { throw PrinterError.failed(status: process.terminationStatus) }
        return Array(data)
    }

    /// The page with its style, and with the order to the browser to run and fetch nothing.
    private static func guarded(_ html: String, _ style: String) -> String {
        let policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
        let front = "<meta http-equiv=\"Content-Security-Policy\" content=\"\(policy)\"><style>\(style)</style>"
        guard let head = html.range(of: "<head>") else { return front + html }
        return html.replacingCharacters(in: head, with: "<head>" + front)
    }

    private static func arguments(_ page: URL, _ printed: URL, _ folder: URL) -> [String] {
        var arguments = [
            "--headless", "--disable-gpu", "--no-first-run", "--no-default-browser-check", "--disable-extensions",
            "--disable-sync", "--disable-background-networking", "--disable-component-update",
            "--disable-dev-shm-usage", "--disable-breakpad",
            "--host-resolver-rules=MAP * ~NOTFOUND", "--user-data-dir=\(folder.path)/profile",
            "--no-pdf-header-footer", "--print-to-pdf=\(printed.path)", page.absoluteString,
        ]
        // Chromium has no sandbox for root; the page is our own, without scripts and without a way out.
        if geteuid() == 0 { arguments.insert("--no-sandbox", at: 0) }
        return arguments
    }

    /// Runs a program to its end, or ends it when it takes too long.
    private static func run(_ process: Process) async throws {
        let (ended, end) = AsyncStream.makeStream(of: Void.self)
        process.terminationHandler = { _ in end.finish() }
        do {
            try process.run()
        } catch {
            throw PrinterError.noBrowser
        }
        let isOver = await withTaskGroup(of: Bool.self) { group in
            group.addTask {
                for await _ in ended {}
                return !Task.isCancelled
            }
            group.addTask {
                try? await Task.sleep(for: patience)
                return false
            }
            let first = await group.next() ?? false
            group.cancelAll()
            return first
        }
        if !isOver {
            if process.isRunning { process.terminate() }
            throw PrinterError.tooSlow
        }
    }
}

/// Why nothing was printed.
package enum PrinterError: Error, Hashable, Sendable {
    /// There is no Chromium on the machine.
    case noBrowser
    case failed(status: Int32)
    case tooSlow
    /// The PDF has another shape than can be added to.
    case strangePDF
}
