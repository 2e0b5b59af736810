//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ChildProcess
import Console
import Foundation
import Glibc
import Synchronization

/// Prints with a Chromium that is installed on the machine, in a process and a profile of its own that end with the page.
///
/// The page lies in a folder that nobody else can read, runs nothing, and whatever address it names is not found.
package struct ChromiumPrinter: PagePrinter {
    /// Where Debian and others put it.
    package static let places = [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium",
    ]

    /// Each takes the memory of a browser.
    private static let most = 2
    private static let running = Mutex(0)

    private let browser: String
    private let patience: Duration

    /// - Parameter browser: the program; nil takes the first of ``places`` that is there.
    package init(browser: String? = nil, patience: Duration = .seconds(120)) {
        self.browser =
            browser ?? Self.places.first { FileManager.default.isExecutableFile(atPath: $0) } ?? Self.places[0]
        self.patience = patience
    }

    package func pdf(of html: String, style: String) async throws -> [UInt8] {
        guard FileManager.default.isExecutableFile(atPath: browser) else { throw PrintingError.noBrowser(browser) }
        guard Self.running.withLock({ count in count < Self.most ? (count += 1) == () : false }) else {
            throw PrintingError.busy
        }
        defer { Self.running.withLock { $0 -= 1 } }
        let folder = FileManager.default.temporaryDirectory.appending(path: "print-" + UUID().uuidString)
        try FileManager.default.createDirectory(
            at: folder,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
        defer { try? FileManager.default.removeItem(at: folder) }
        let page = folder.appending(path: "page.html")
        let output = folder.appending(path: "page.pdf")
        try Data(Self.guarded(html, style).utf8).write(to: page)
        let said = try await run(arguments(page: page, output: output, folder: folder), in: folder)
        guard let data = FileManager.default.contents(atPath: output.path), data.starts(with: Array("%PDF-".utf8))
        else {
            throw PrintingError.failed(said)
        }
        return [UInt8](data)
    }

    /// The page with its style, and with the order to the browser to run and fetch nothing.
    private static func guarded(_ html: String, _ style: String) -> String {
        let policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
        let front = "<meta http-equiv=\"Content-Security-Policy\" content=\"\(policy)\"><style>\(style)</style>"
        guard let head = html.range(of: "<head>") else { return front + html }
        return html.replacingCharacters(in: head, with: "<head>" + front)
    }

    private func arguments(page: URL, output: URL, folder: URL) -> [String] {
        var arguments = [
            "--headless", "--disable-gpu", "--no-first-run", "--no-default-browser-check", "--disable-extensions",
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--disable-dev-shm-usage", "--disable-breakpad",
            // Nothing is to be asked of another machine.
            "--host-resolver-rules=MAP * ~NOTFOUND", "--user-data-dir=" + folder.appending(path: "profile").path,
            "--no-pdf-header-footer", "--print-to-pdf=" + output.path,
        ]
        // Chromium refuses its sandbox to the superuser.
        if geteuid() == 0 { arguments.append("--no-sandbox") }
        return arguments + [page.absoluteString]
    }

    /// - Returns: the last line of what it said on standard error.
    private func run(_ arguments: [String], in folder: URL) async throws -> String {
        let errors = folder.appending(path: "errors")
        _ = FileManager.default.createFile(atPath: errors.path, contents: nil)
        let file = try FileHandle(forWritingTo: errors)
        defer { try? file.close() }
        let child: ChildProcess
        do {
            child = try ChildProcess(
                browser,
                arguments,
                environment: ["HOME": folder.path, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TZ": "UTC"],
                errors: file.fileDescriptor,
                leadsGroup: true
            )
        } catch {
            throw PrintingError.failed(error.reason)
        }
        let deadline = ContinuousClock.now + patience
        while child.ended == nil {
            guard ContinuousClock.now < deadline, !Task.isCancelled else {
                // Chromium is many programs, which end together.
                child.kill()
                _ = child.wait()
                throw PrintingError.tooSlow
            }
            try? await Task.sleep(for: .milliseconds(50))
        }
        let said = (try? String(contentsOf: errors, encoding: .utf8)) ?? ""
        let last = said.split(separator: "\n").last.map(String.init) ?? "no word"
        return "\(last) (code \(child.wait()))"
    }
}
