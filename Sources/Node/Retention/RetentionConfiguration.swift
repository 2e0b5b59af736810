//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// How many days what is kept: `retention` in `node.json`. What has no number of days is kept for ever.
package struct RetentionConfiguration: Codable, Sendable, Hashable {
    /// Lines after their lodging, with all that is known of them.
    package var declarations: Int?
    /// Drafts of messages after their last change.
    package var drafts: Int?
    /// Files of rejected lines of imports.
    package var rejects: Int?
    /// Files that officers sent and nobody imported.
    package var uploads: Int? = 7
    /// Sessions and tokens after they expired.
    package var sessions: Int? = 0

    package init() {}

    package init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        declarations = try fields.decodeIfPresent(Int.self, forKey: .declarations)
        drafts = try fields.decodeIfPresent(Int.self, forKey: .drafts)
        rejects = try fields.decodeIfPresent(Int.self, forKey: .rejects)
        if fields.contains(.uploads) { uploads = try fields.decodeIfPresent(Int.self, forKey: .uploads) }
        if fields.contains(.sessions) { sessions = try fields.decodeIfPresent(Int.self, forKey: .sessions) }
    }

    /// What is wrong with it, nil where nothing is.
    var fault: String? {
        let least: [(String, Int?, Int)] = [
            // What a model learns from and what an officer asks about reaches back a year at least.
            ("declarations", declarations, 366), ("drafts", drafts, 1), ("rejects", rejects, 1),
            ("uploads", uploads, 1),
            ("sessions", sessions, 0),
        ]
        for (name, days, least) in least {
            if let days, !(least...36_500).contains(days) {
                return "\"\(name)\" of \"retention\" must be between \(least) and 36500 days"
            }
        }
        return nil
    }
}
