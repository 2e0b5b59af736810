//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Turns a page into a PDF.
package protocol PagePrinter: Sendable {
    /// - Parameters:
    ///   - html: a whole page that stands alone: nothing in it runs, and nothing is fetched.
    ///   - style: its style sheet, which also says the paper (`@page`).
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
    /// Others are being printed.
    case busy
    /// The PDF has another shape than can be added to.
    case strangePDF
}

extension PrintingError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .noBrowser(let path):
            "PDF needs Chromium, and \(path) is not there: install it (Debian: apt install chromium fonts-noto-core fonts-noto-cjk), or take XLSX or CSV"
        case .failed(let reason): "Chromium did not print: \(reason)"
        case .tooSlow: "Chromium did not finish printing in time"
        case .busy: "other pages are being printed; try again in a minute"
        case .strangePDF: "the PDF has another shape than files can be added to"
        }
    }
}
