//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// The small tables that come with the library, read once.
enum NameTables {
    /// Rows of two columns; lines that begin with a number sign are comments.
    static func rows(_ name: String) -> [(String, String)] {
        let url = Bundle.module.bundleURL.appendingPathComponent("Resources/\(name).tsv")
        guard let text = try? String(contentsOf: url, encoding: .utf8) else { return [] }
        return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { line in
            let columns = line.split(separator: "\t")
            return columns.count == 2 ? (String(columns[0]), String(columns[1])) : nil
        }
    }
}
