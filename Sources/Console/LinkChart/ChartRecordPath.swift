//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import LinkChart

/// The pages of records that the chart names; a confirmation has none.
enum ChartRecordPath {
    static func of(_ source: ChartSource) -> String? {
        switch source.kind {
        case .declaration: declaration(source.key)
        case .message: ConsolePath.message(source.key).text
        case .caseFile: ConsolePath.caseFile(source.key).text
        case .confirmation: nil
        }
    }

    static func of(_ node: ChartNodeID) -> String? {
        switch node.kind {
        case .declaration: declaration(node.key)
        case .message: ConsolePath.message(node.key).text
        case .caseFile: ConsolePath.caseFile(node.key).text
        default: nil
        }
    }

    private static func declaration(_ number: String) -> String { "/declarations/" + ConsolePath.segment(number) }
}
