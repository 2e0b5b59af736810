//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Console
import Foundation
import Glibc

/// Prints with a Chromium that is installed on the machine, in a process and a profile of its own that end with the page.
struct ChromiumPrinter: PagePrinter {
    private let browser: String
    private let patience: Duration

    /// - Parameter browser: the program; as Debian installs it where nothing is said.
    init(browser: String = "/usr/bin/chromium", patience: Duration = .seconds(120)) {
        self.browser = browser
        self.patience = patience
    }

    func pdf(of html: String, style: String) async throws -> [UInt8] {
        guard FileManager.default.isExecutableFile(atPath: browser) else { throw PrintingError.noBrowser(browser) }
        let folder = FileManager.default.temporaryDirectory.appending(path: "print-" + UUID().uuidString)
        try FileManager.default.createDirectory(
            at: folder,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
        defer { try? FileManager.default.removeItem(at: folder) }
        let page = folder.appending(path: "page.html")
        let output = folder.appending(path: "page.pdf")
        try Data(html.utf8).write(to: page)
        try Data(style.utf8).write(to: folder.appending(path: "page.css"))
        let said = try await run(arguments(page: page, output: output, folder: folder), in: folder)
        guard let data = FileManager.default.contents(atPath: output.path), data.starts(with: Array("%PDF-".utf8))
        else {
            throw PrintingError.failed(said)
        }
        return [UInt8](data)
    }

    private func arguments(page: URL, output: URL, folder: URL) -> [String] {
        var arguments = [
            "--headless", "--disable-gpu", "--no-first-run", "--no-default-browser-check", "--disable-extensions",
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
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
        let process = Process()
        process.executableURL = URL(fileURLWithPath: browser)
        process.arguments = arguments
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = try FileHandle(forWritingTo: errors)
        process.environment = ["HOME": folder.path, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"]
        do {
            try process.run()
        } catch {
            throw PrintingError.failed(error.localizedDescription)
        }
        let deadline = ContinuousClock.now + patience
        while process.isRunning {
            guard ContinuousClock.now < deadline, !Task.isCancelled else {
                kill(process.processIdentifier, SIGKILL)
                throw PrintingError.tooSlow
            }
            try? await Task.sleep(for: .milliseconds(50))
        }
        let said = (try? String(contentsOf: errors, encoding: .utf8)) ?? ""
        let last = said.split(separator: "\n").last.map(String.init) ?? "no word"
        return "\(last) (code \(process.terminationStatus))"
    }
}
