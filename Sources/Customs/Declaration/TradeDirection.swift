//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Whether goods come in, go out or pass through.
package enum TradeDirection: String, Hashable, Sendable, CaseIterable, Codable {
    case `import`
    case export
    case transit

    /// Reads the layout's word in any case, nil for any other.
    package init?(received: String) {
        self.init(rawValue: received.trimmedText.lowercased())
    }

    package var name: Trilingual {
        switch self {
        case .import: Trilingual(vi: "nhập khẩu", zh: "进口", en: "import")
        case .export: Trilingual(vi: "xuất khẩu", zh: "出口", en: "export")
        case .transit: Trilingual(vi: "quá cảnh", zh: "过境", en: "transit")
        }
    }
}
