//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Turns a page into a PDF.
package protocol PagePrinter: Sendable {
    /// - Parameters:
    ///   - html: a whole page that asks for nothing but `page.css`.
    ///   - style: what stands in `page.css`.
    /// - Throws: ``PrintingError``
    func pdf(of html: String, style: String) async throws -> [UInt8]
}

/// Why nothing was printed.
package enum PrintingError: Error, Hashable, Sendable {
    /// There is no browser on the machine that could print.
    case noBrowser(String)
    /// What the browser said last.
    case failed(String)
    case tooSlow
}

extension PrintingError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .noBrowser(let path):
            "PDF needs Chromium, and \(path) is not there: install it (Debian: apt install chromium fonts-noto-core fonts-noto-cjk), or take XLSX or CSV"
        case .failed(let reason): "Chromium did not print: \(reason)"
        case .tooSlow: "Chromium did not finish printing in time"
        }
    }
}
