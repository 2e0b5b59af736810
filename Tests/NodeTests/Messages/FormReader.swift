//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// The fields of the form for a message as a browser would send them back.
enum FormReader {
    static func fields(of page: String) throws -> [(String, String)] {
        guard let start = page.range(of: "class=\"compose\">"),
            let end = page.range(of: "</form>", range: start.upperBound..<page.endIndex)
        else { return [] }
        let form = page[start.upperBound..<end.lowerBound]
        var fields: [(String, String)] = []
        for match in form.matches(of: /<input ([^>]*)>/) {
            let tag = match.output.1
            guard let name = tag.firstMatch(of: /name="([^"]*)"/)?.output.1 else { continue }
            let type = tag.firstMatch(of: /type="([^"]*)"/)?.output.1 ?? "text"
            if type == "file" || ["radio", "checkbox"].contains(type) && !tag.hasSuffix(" checked") { continue }
            fields.append((text(name), text(tag.firstMatch(of: /value="([^"]*)"/)?.output.1 ?? "")))
        }
        for match in form.matches(of: /<textarea [^>]*name="([^"]*)"[^>]*>([^<]*)</) {
            fields.append((text(match.output.1), text(match.output.2)))
        }
        for match in form.matches(of: /<select [^>]*name="([^"]*)">(.*?)<\/select>/) {
            let chosen = match.output.2.firstMatch(of: /value="([^"]*)" selected/)?.output.1
            let first = match.output.2.firstMatch(of: /value="([^"]*)"/)?.output.1 ?? ""
            fields.append((text(match.output.1), text(chosen ?? first)))
        }
        return fields.filter { $0.0 != "csrf" }
    }

    private static func text(_ escaped: Substring) -> String {
        String(escaped).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    }
}
