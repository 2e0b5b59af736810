//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
import Mustache

/// A report as a page to be printed.
struct ReportPaper: Sendable {
    let html: String
    let style: String

    init(_ page: ReportPage, _ renderer: PageRenderer, _ context: ConsoleContext) throws {
        let paper = PagePart(t: renderer.words(context), body: page)
        guard let html = renderer.templates.render(paper, withTemplate: "Statistics/paper") else {
            throw ConsoleError.unknownTemplate("Statistics/paper")
        }
        let file = try ConsoleResources.folder("Static").appendingPathComponent("paper.css")
        let foot = page.cutOff + (page.shortHash.isEmpty ? "" : " · " + page.shortHash + "…")
        self.html = html
        style =
            try String(contentsOf: file, encoding: .utf8)
            + "@page { @bottom-left { content: \(Self.quoted(foot)); font: 8pt \"Noto Sans\", \"Noto Sans CJK SC\", sans-serif; color: #444; } }\n"
    }

    /// A string of CSS, in which nothing ends it.
    private static func quoted(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            if "\"\\<>".unicodeScalars.contains(scalar) || scalar.value < 0x20 {
                out += "\\" + String(scalar.value, radix: 16) + " "
            } else {
                out.unicodeScalars.append(scalar)
            }
        }
        return out + "\""
    }
}
